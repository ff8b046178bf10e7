import { compareReleases, downloadRevisions, type Revision } from '@ragstone/contract/revisions';
import { dateLabel } from '@ragstone/domain/time/period-label';
import { formatCount, formatDifference } from '@ragstone/domain/words/number';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { urlOf } from '../../api/endpoint-url.ts';
import { queryOf } from '../../api/queries.ts';
import { messagesOf, useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { Card } from '../../ui/card.tsx';
import { Table } from '../../ui/table.tsx';
import { periodOfKey } from './release-words.ts';
import { revisionMessages } from './revision-messages.ts';

type Props = { older: string; newer: string; areas: 'near' | 'every'; start: number };

const pageLength = 100;

function sideInWords({ value, status, mark }: Revision['before']): string {
  const t = messagesOf(revisionMessages);
  const word = status === 'observed' ? '' : (t.statuses[status] ?? status);
  return [value === undefined ? '' : formatCount(value), word, mark].filter(Boolean).join(' ');
}

const differenceOf = ({ before, after }: Revision) =>
  before.value === undefined || after.value === undefined
    ? ''
    : formatDifference(after.value - before.value);

/** What differs between two releases: the totals, the list by pages, and all of it as CSV. */
export function RevisionTable({ older, newer, areas, start }: Props) {
  const t = useMessages(revisionMessages);
  const { slug: partnership } = usePartnership();
  const params = { partnership };
  const query = { older, newer, areas, start: String(start) };
  const { data } = useSuspenseQuery(queryOf(compareReleases, { params, query }));
  const { parts, totals, revisions } = data;
  const dates = [dateLabel(data.older.publishedOn), dateLabel(data.newer.publishedOn)] as const;
  const inNumbers = (count: number) => t.periods(formatCount(count));
  return (
    <Card title={t.heading(data.source.name)}>
      <div className="stack">
        <p>{t.between(...dates)}</p>
        <p className="soft">
          {parts.both === 0
            ? t.nothing
            : t.parts(
                inNumbers(parts.both),
                formatCount(parts.olderOnly),
                formatCount(parts.newerOnly),
              )}{' '}
          {data.source.months === 1 && t.smallAreas}
        </p>
        {parts.both > 0 && (
          <p>
            <strong>
              {totals.differing === 0
                ? t.same
                : t.totals(
                    formatCount(totals.differing),
                    formatCount(totals.higher),
                    formatCount(totals.lower),
                  )}
            </strong>{' '}
            {totals.appeared > 0 && t.appeared(formatCount(totals.appeared))}{' '}
            {totals.gone > 0 && t.gone(formatCount(totals.gone))}
          </p>
        )}
        {revisions.length > 0 && (
          <Table
            caption={t.caption}
            asCards
            rows={revisions}
            rowKey={({ area, indicator, from, months, force = '' }) =>
              [area.code, indicator.slug, from, months, force].join(' ')
            }
            columns={[
              {
                key: 'area',
                heading: t.area,
                isRowHeading: true,
                cell: ({ area, force }) => (
                  <>
                    {area.name}
                    {force !== undefined && <div className="soft">{t.recordedBy(force)}</div>}
                  </>
                ),
              },
              { key: 'indicator', heading: t.indicator, cell: ({ indicator }) => indicator.label },
              {
                key: 'period',
                heading: t.period,
                cell: ({ from, months }) => periodOfKey(from, months),
              },
              {
                key: 'before',
                heading: t.before(dates[0]),
                isNumber: true,
                cell: ({ before }) => sideInWords(before),
              },
              {
                key: 'after',
                heading: t.before(dates[1]),
                isNumber: true,
                cell: ({ after }) => sideInWords(after),
              },
              { key: 'difference', heading: t.difference, isNumber: true, cell: differenceOf },
            ]}
          />
        )}
        <Pages {...{ older, newer, areas, start }} all={totals.differing} next={data.next} />
        {totals.differing > 0 && (
          <p className="screen-only">
            <a href={urlOf(downloadRevisions, { params, query: { older, newer, areas } })} download>
              {t.csv}
            </a>
          </p>
        )}
      </div>
    </Card>
  );
}

function Pages(props: Props & { all: number; next: number | undefined }) {
  const { older, newer, areas, start, all, next } = props;
  const t = useMessages(revisionMessages);
  const { slug: partnership } = usePartnership();
  if (all <= pageLength) return null;
  const linkTo = (at: number) => ({
    to: '/p/$partnership/data/$view/{-$item}' as const,
    params: { partnership, view: 'revisions', item: undefined },
    search: { older, newer, areas, ...(at > 0 && { start: String(at) }) },
  });
  const last = next ?? all;
  return (
    <nav className="links" aria-label={t.pages}>
      <span>{t.shown(formatCount(start + 1), formatCount(last), formatCount(all))}</span>{' '}
      {start > 0 && <Link {...linkTo(Math.max(0, start - pageLength))}>{t.previous}</Link>}{' '}
      {next !== undefined && <Link {...linkTo(next)}>{t.next}</Link>}
    </nav>
  );
}
