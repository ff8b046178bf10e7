import { type AreaSet, listAreaSets } from '@ragstone/contract/areas-held';
import { dateLabel } from '@ragstone/domain/time/period-label';
import { areaSetText } from '@ragstone/domain/words/area-part-text';
import { formatCount } from '@ragstone/domain/words/number';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { queryOf } from '../../api/queries.ts';
import { defineMessages, messagesOf, useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { type Column, Table } from '../../ui/table.tsx';

const setMessages = defineMessages({
  en: {
    emptyTitle: 'Nothing is held yet',
    emptyText:
      'Import ONS’s mid-year estimates, lookups or boundaries on the Data page: rates need people, and wards need a lookup.',
    what: 'What',
    years: 'Years',
    everyYear: 'every year',
    span: (first: number, last: number) => `${first} to ${last}`,
    release: 'Release',
    releaseLink: (id: number) => `Release ${id}`,
    published: 'Published',
    now: 'Now',
    counts: 'Counts',
    overtaken: 'A later publication counts',
    partly: (current: string, figures: string) => `${current} of ${figures} figures count`,
    kept: 'Kept',
  },
});

function yearsInWords({ from, to }: AreaSet): string {
  const t = messagesOf(setMessages);
  if (from === undefined || to === undefined) return t.everyYear;
  return from === to ? String(from) : t.span(from, to);
}

function nowInWords({ figures, current }: AreaSet): string {
  const t = messagesOf(setMessages);
  if (figures === undefined || current === undefined) return t.kept;
  if (current === figures) return t.counts;
  return current === 0 ? t.overtaken : t.partly(formatCount(current), formatCount(figures));
}

const keyOf = ({ release, what, measure, into, from }: AreaSet) =>
  [release, what, measure, into, from].join(' ');

/** Population, lookups and boundaries that are held, by source and release. */
export function AreaSets() {
  const t = useMessages(setMessages);
  const { slug: partnership } = usePartnership();
  const { sets } = useSuspenseQuery(queryOf(listAreaSets, { params: { partnership } })).data;
  if (sets.length === 0) {
    return (
      <EmptyState title={t.emptyTitle}>
        <p>{t.emptyText}</p>
      </EmptyState>
    );
  }
  const columns: Column<AreaSet>[] = [
    { key: 'what', heading: t.what, isRowHeading: true, cell: (set) => areaSetText(set) },
    { key: 'years', heading: t.years, cell: yearsInWords },
    {
      key: 'release',
      heading: t.release,
      cell: ({ release }) => (
        <Link
          to="/p/$partnership/data/$view/{-$item}"
          params={{ partnership, view: 'releases', item: String(release) }}
        >
          {t.releaseLink(release)}
        </Link>
      ),
    },
    { key: 'published', heading: t.published, cell: ({ publishedOn }) => dateLabel(publishedOn) },
    { key: 'now', heading: t.now, cell: nowInWords },
  ];
  const sources = new Map(sets.map(({ source }) => [source.slug, source.name]));
  return [...sources].map(([slug, name]) => (
    <Card key={slug} title={name}>
      <Table
        caption={name}
        isCaptionHidden
        asCards
        rows={sets.filter(({ source }) => source.slug === slug)}
        rowKey={keyOf}
        columns={columns}
      />
    </Card>
  ));
}
