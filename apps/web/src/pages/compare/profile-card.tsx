import type { Comparison } from '@ragstone/contract/compare';
import {
  downloadProfile,
  downloadProfileWorkbook,
  type ProfileRow,
  readProfile,
} from '@ragstone/contract/profile';
import { formatCount } from '@ragstone/domain/words/number';
import { formatRate } from '@ragstone/domain/words/rank-text';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { urlOf } from '../../api/endpoint-url.ts';
import { queryOf } from '../../api/queries.ts';
import { FigureSource } from '../../charts/figure-source.tsx';
import { TakeAway } from '../../figures/take-away.tsx';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { BlockSkeleton } from '../../ui/skeleton.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { profileMessages } from './profile-messages.ts';
import { useComparisonQuery } from './use-comparison-query.ts';

/** Where the own area stands in every indicator, which one indicator at a time hides. */
export function ProfileCard({ comparison }: { comparison: Comparison }) {
  const t = useMessages(profileMessages);
  const params = { partnership: usePartnership().slug };
  const query = useComparisonQuery(comparison);
  const { data, error } = useQuery(queryOf(readProfile, { params, query }));
  if (error !== null) throw error;
  if (data === undefined) return <BlockSkeleton />;
  const { profile } = data;
  if (profile === undefined) return null;
  return (
    <section className="card stack">
      <div>
        <h2>{t.title(profile.area.name)}</h2>
        <p className="finding__sentence">{profile.sentence}</p>
      </div>
      <ProfileTable
        rows={profile.rows}
        caption={t.caption(profile.area.name, profile.periodLabel)}
      />
      <div>
        <p className="source">{t.note}</p>
        <FigureSource source={profile.source} releases={profile.releases} />
        <TakeAway
          csv={urlOf(downloadProfile, { params, query })}
          workbook={urlOf(downloadProfileWorkbook, { params, query })}
          labels={t}
          sentence={profile.sentence}
        />
      </div>
    </section>
  );
}

function ProfileTable({ rows, caption }: { rows: readonly ProfileRow[]; caption: string }) {
  const t = useMessages(profileMessages);
  const search = useSearch({ from: '/p/$partnership/compare' });
  const none = (
    <>
      <span aria-hidden="true">{t.none}</span>
      <span className="govuk-visually-hidden">{t.noRate}</span>
    </>
  );
  const columns: Column<ProfileRow>[] = [
    {
      key: 'indicator',
      heading: t.indicator,
      isRowHeading: true,
      cell: ({ indicator: { slug, label } }) => (
        <Link to="." search={{ ...search, indicator: slug }}>
          {label}
        </Link>
      ),
    },
    {
      key: 'place',
      heading: t.place,
      cell: ({ placeWords }) => placeWords,
    },
    {
      key: 'could-be',
      heading: t.couldBe,
      cell: ({ rankRangeWords }) => rankRangeWords ?? none,
    },
    {
      key: 'count',
      heading: t.count,
      isNumber: true,
      cell: ({ count }) => (count === undefined ? none : formatCount(count)),
    },
    {
      key: 'rate',
      heading: t.rate,
      isNumber: true,
      cell: ({ rate }) => (rate === undefined ? none : formatRate(rate)),
    },
    {
      key: 'interval',
      heading: t.interval,
      isNumber: true,
      cell: ({ rateInterval: ends }) =>
        ends === undefined ? none : t.fromTo(formatRate(ends.lower), formatRate(ends.upper)),
    },
  ];
  return (
    <Table
      caption={caption}
      isCaptionHidden
      asCards
      rows={rows}
      rowKey={({ indicator }) => indicator.slug}
      columns={columns}
    />
  );
}
