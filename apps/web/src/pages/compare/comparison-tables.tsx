import type { ComparedArea, Comparison } from '@ragstone/contract/compare';
import { formatRate } from '@ragstone/domain/words/rank-text';
import { changeClass } from '../../charts/tone-class.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { type Column, Table } from '../../ui/table.tsx';
import { compareMessages } from './messages.ts';

type Columns = Column<ComparedArea>[];

const isPresent = (column: Column<ComparedArea> | undefined) => column !== undefined;

function useColumns({ hasPublishedRates }: Comparison) {
  const t = useMessages(compareMessages);
  const area: Column<ComparedArea> = {
    key: 'area',
    heading: t.area,
    isRowHeading: true,
    cell: ({ area: { name }, isOwn }) =>
      isOwn ? (
        <>
          <strong>{name}</strong> <small>{t.own}</small>
        </>
      ) : (
        name
      ),
  };
  const rank: Column<ComparedArea> = {
    key: 'rank',
    heading: t.rank,
    isNumber: true,
    cell: (row) => row.rank,
  };
  const couldBe: Column<ComparedArea> = {
    key: 'could-be',
    heading: t.couldBe,
    cell: (row) => row.rankRangeWords,
  };
  const count: Column<ComparedArea> = {
    key: 'count',
    heading: t.count,
    isNumber: true,
    cell: (row) => row.countWords,
  };
  const change: Column<ComparedArea> = {
    key: 'change',
    heading: t.change,
    cell: (row) => (
      <>
        <span className={changeClass(row)}>{row.changeWords}</span>
        {row.notes.map((note) => (
          <small key={note} className="row-note">
            {note}
          </small>
        ))}
      </>
    ),
  };
  const rate: Column<ComparedArea> = {
    key: 'rate',
    heading: t.rate,
    isNumber: true,
    cell: ({ rate: value }) =>
      value === undefined ? <Absent said={t.noRate} /> : formatRate(value),
  };
  const interval: Column<ComparedArea> = {
    key: 'interval',
    heading: t.interval,
    isNumber: true,
    cell: ({ rateInterval: ends }) =>
      ends === undefined ? (
        <Absent said={t.noRate} />
      ) : (
        t.fromTo(formatRate(ends.lower), formatRate(ends.upper))
      ),
  };
  const published: Column<ComparedArea> | undefined = hasPublishedRates
    ? {
        key: 'published',
        heading: t.published,
        isNumber: true,
        cell: ({ published: one }) =>
          one?.rate === undefined ? (
            <Absent said={one?.mark || t.noPublished} />
          ) : (
            formatRate(one.rate)
          ),
      }
    : undefined;
  const why: Column<ComparedArea> = {
    key: 'why',
    heading: t.why,
    cell: ({ because, notes }) => [because, ...notes].join(' '),
  };
  const ranked = [area, rank, couldBe, count, rate, interval, published, change].filter(
    isPresent,
  ) as Columns;
  return {
    ranked,
    apart: [area, count, why],
    beside: ranked.filter(({ key }) => key !== 'rank' && key !== 'could-be'),
  };
}

const Absent = ({ said }: { said: string }) => {
  const t = useMessages(compareMessages);
  return (
    <>
      <span aria-hidden="true">{t.none}</span>
      <span className="govuk-visually-hidden">{said}</span>
    </>
  );
};

/** The areas that are ranked, those that cannot be with the reason, and what stands beside. */
export function ComparisonTables({ comparison }: { comparison: Comparison }) {
  const t = useMessages(compareMessages);
  const columns = useColumns(comparison);
  const { indicator, periodLabel, ranked, apart, beside } = comparison;
  const table = (caption: string, of: Columns, rows: readonly ComparedArea[]) => (
    <Table
      caption={caption}
      isCaptionHidden
      columns={of}
      rows={rows}
      rowKey={({ area }) => area.code}
      asCards
    />
  );
  const captioned = (caption: (indicator: string, period: string) => string) =>
    caption(indicator.label, periodLabel);
  return (
    <>
      {ranked.length === 0 ? (
        <p>{t.nothingRanked}</p>
      ) : (
        table(captioned(t.rankedCaption), columns.ranked, ranked)
      )}
      {apart.length > 0 && (
        <section className="stack stack--close">
          <h3>{t.apartHeading}</h3>
          <p>{t.apartText}</p>
          {table(captioned(t.apartCaption), columns.apart, apart)}
        </section>
      )}
      {beside.length > 0 && (
        <section className="stack stack--close">
          <h3>{t.besideHeading}</h3>
          {table(captioned(t.besideCaption), columns.beside, beside)}
        </section>
      )}
    </>
  );
}
