import { listReleases, type ReleaseSummary } from '@ragstone/contract/releases';
import { dateLabel } from '@ragstone/domain/time/period-label';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useDeferredValue } from 'react';
import { queryOf } from '../../api/queries.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { Card } from '../../ui/card.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { Tag } from '../../ui/tag.tsx';
import { releaseMessages } from './release-messages.ts';
import { coversInWords, dayOf, standingOf } from './release-words.ts';

/** The latest releases, or every one; withdrawn ones among them. Each leads to its own page. */
export function Releases() {
  const t = useMessages(releaseMessages);
  const { slug: partnership } = usePartnership();
  const { all } = useSearch({ from: '/p/$partnership/data/$view/{-$item}' });
  // The list before stays until the next is there, and with it the focus on the link.
  const isAll = useDeferredValue(all) === 'yes';
  const query = isAll ? ({ all: 'yes' } as const) : {};
  const asked = queryOf(listReleases, { params: { partnership }, query });
  const { releases, total } = useSuspenseQuery(asked).data;
  const columns: Column<ReleaseSummary>[] = [
    {
      key: 'release',
      heading: t.release,
      isRowHeading: true,
      cell: ({ id, source }) => (
        <>
          <Link
            to="/p/$partnership/data/$view/{-$item}"
            params={{ partnership, view: 'releases', item: String(id) }}
          >
            {t.releaseNumber(id)}
          </Link>
          <div className="soft">{source.name}</div>
        </>
      ),
    },
    { key: 'contents', heading: t.contents, cell: coversInWords },
    { key: 'published', heading: t.published, cell: ({ publishedOn }) => dateLabel(publishedOn) },
    {
      key: 'accepted',
      heading: t.acceptedHeading,
      cell: ({ acceptedAt, acceptedBy }) =>
        `${dayOf(acceptedAt)} ${acceptedBy === undefined ? t.byOthers : t.by(acceptedBy)}`,
    },
    { key: 'state', heading: t.status, cell: (release) => <State release={release} /> },
  ];
  if (releases.length === 0) return <p>{t.none}</p>;
  return (
    <Card>
      <Table
        caption={t.listCaption}
        isCaptionHidden
        asCards
        rows={releases}
        rowKey={({ id }) => String(id)}
        columns={columns}
      />
      {(isAll || total > releases.length) && (
        <p className="links screen-only">
          <Link
            to="/p/$partnership/data/$view/{-$item}"
            params={{ partnership, view: 'releases', item: undefined }}
            search={isAll ? {} : { all: 'yes' }}
            resetScroll={false}
          >
            {isAll ? t.showLatest : t.showAll(total)}
          </Link>
        </p>
      )}
    </Card>
  );
}

function State({ release }: { release: ReleaseSummary }) {
  const t = useMessages(releaseMessages);
  const { withdrawn, covered } = release;
  const counts = withdrawn === undefined && covered !== undefined && covered.current > 0;
  return (
    <>
      <Tag tone={counts ? 'brand' : 'plain'}>{standingOf(release)}</Tag>
      {withdrawn !== undefined && (
        <div className="soft">{t.withdrawnBecause(dayOf(withdrawn.at), withdrawn.reason)}</div>
      )}
    </>
  );
}
