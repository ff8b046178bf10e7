import type { Trend, TrendAnswer } from '@ragstone/contract/trends';
import { readWards, type WardsAnswer } from '@ragstone/contract/wards';
import { dateLabel, spanLabel } from '@ragstone/domain/time/period-label';
import { formatCount, formatDifference, formatPercentChange } from '@ragstone/domain/words/number';
import { useQuery } from '@tanstack/react-query';
import { queryOf } from '../../api/queries.ts';
import { monthOfKey } from '../../charts/plot.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { Card } from '../../ui/card.tsx';
import { BlockSkeleton } from '../../ui/skeleton.tsx';
import { Table } from '../../ui/table.tsx';
import { wardMessages } from './ward-messages.ts';

type Figures = NonNullable<WardsAnswer['total']>;
type Row = Figures & { key: string; name: string };

const labelOf = ({ from, to }: { from: string; to: string }) =>
  spanLabel({ from: monthOfKey(from), to: monthOfKey(to) });

/** The same indicator and months by ward; counts below the district's own are small, and said as counts. */
export function Wards({ answer, trend }: { answer: TrendAnswer; trend: Trend }) {
  const t = useMessages(wardMessages);
  const params = { partnership: usePartnership().slug };
  const { area, indicator } = answer;
  // Of what is shown, not of the address: while that one is being asked for it may be refused.
  const query = { ...trend.span, indicator: indicator.slug, area: area.code };
  const { data, error } = useQuery(queryOf(readWards, { params, query }));
  if (error !== null) throw error;
  if (data === undefined) return <BlockSkeleton />;
  const { lookup, comparison } = data;
  return (
    <Card title={t.title}>
      {lookup === undefined ? (
        <p>{trend.change.kind === 'not-comparable' ? t.notCompared : t.noLookup}</p>
      ) : (
        <>
          {comparison !== undefined && <WardTable data={data} comparison={comparison} />}
          <p className="soft">
            {t.percentages} {t.bestFit(lookup.vintage, dateLabel(lookup.publishedOn))}
          </p>
        </>
      )}
    </Card>
  );
}

type TableProps = { data: WardsAnswer; comparison: NonNullable<WardsAnswer['comparison']> };

function WardTable({ data, comparison }: TableProps) {
  const t = useMessages(wardMessages);
  const { indicator, wards, unplaced, total } = data;
  const [now, before] = [labelOf(comparison.now), labelOf(comparison.before)];
  const rows: Row[] = [
    ...wards.map((ward) => ({ ...ward, key: ward.code })),
    ...(unplaced === undefined ? [] : [{ ...unplaced, key: 'unplaced', name: t.unplaced }]),
    ...(total === undefined ? [] : [{ ...total, key: 'total', name: t.total }]),
  ];
  return (
    <Table
      caption={t.caption(indicator.label, now)}
      asCards
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: 'ward', heading: t.ward, isRowHeading: true, cell: ({ name }) => name },
        { key: 'now', heading: now, isNumber: true, cell: (row) => formatCount(row.now) },
        { key: 'before', heading: before, isNumber: true, cell: (row) => formatCount(row.before) },
        {
          key: 'difference',
          heading: t.difference,
          isNumber: true,
          cell: (row) => formatDifference(row.now - row.before),
        },
        {
          key: 'percent',
          heading: t.percent,
          isNumber: true,
          cell: ({ change }) =>
            change.kind === 'measured' ? formatPercentChange(change.percent) : t.none,
        },
      ]}
    />
  );
}
