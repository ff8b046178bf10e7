import type { Ward, WardsAnswer } from '@ragstone/contract/wards';
import { spanLabel } from '@ragstone/domain/time/period-label';
import { formatCount, formatDifference, formatPercentChange } from '@ragstone/domain/words/number';
import { formatRate } from '@ragstone/domain/words/rank-text';
import { monthOfKey } from '../../charts/plot.ts';
import { useMessages } from '../../messages/define-messages.ts';
import type { Sort } from '../../ui/sort.ts';
import { type Column, Table } from '../../ui/table.tsx';
import { wardMessages } from './ward-messages.ts';
import type { WardColumn, WardRow } from './ward-rows.ts';

type Props = {
  data: WardsAnswer;
  comparison: NonNullable<WardsAnswer['comparison']>;
  wards: readonly Ward[];
  sort: Sort<WardColumn>;
  onSort: (sort: Sort<WardColumn>) => void;
};

const labelOf = ({ from, to }: { from: string; to: string }) =>
  spanLabel({ from: monthOfKey(from), to: monthOfKey(to) });

/** Wards in the order asked for, then what lies in none, and the whole area as their total. */
export function WardTable({ data, comparison, wards, sort, onSort }: Props) {
  const t = useMessages(wardMessages);
  const { indicator, unplaced, total } = data;
  const [now, before] = [labelOf(comparison.now), labelOf(comparison.before)];
  const rows: WardRow[] = [
    ...wards.map((ward) => ({ ...ward, key: ward.code })),
    ...(unplaced === undefined ? [] : [{ ...unplaced, key: 'unplaced', name: t.unplaced }]),
  ];
  const number = { isNumber: true, isSortable: true } as const;
  const columns: Column<WardRow, WardColumn>[] = [
    {
      key: 'ward',
      heading: t.ward,
      isRowHeading: true,
      isSortable: true,
      cell: ({ name }) => name,
    },
    { key: 'now', heading: now, ...number, cell: (row) => formatCount(row.now) },
    { key: 'before', heading: before, ...number, cell: (row) => formatCount(row.before) },
    { key: 'difference', heading: t.difference, ...number, cell: differenceOf },
    { key: 'percent', heading: t.percent, isNumber: true, cell: (row) => percentOf(row) ?? t.none },
  ];
  const rates: Column<WardRow, WardColumn>[] = [
    {
      key: 'rate',
      heading: t.rate,
      ...number,
      cell: ({ rate, noRateBecause }) =>
        rate === undefined ? (noRateBecause ?? t.none) : formatRate(rate.per1000),
    },
    {
      key: 'range',
      heading: t.range,
      isNumber: true,
      cell: ({ rate }) => rate?.rangeWords ?? t.none,
    },
  ];
  const hasRates = wards.some(({ rate }) => rate !== undefined);
  return (
    <Table
      caption={t.caption(indicator.label, now)}
      asCards
      rows={rows}
      rowKey={({ key }) => key}
      columns={hasRates ? [...columns, ...rates] : columns}
      sort={sort}
      onSort={onSort}
      {...(total !== undefined && {
        totals: [
          t.total,
          formatCount(total.now),
          formatCount(total.before),
          differenceOf(total),
          percentOf(total) ?? t.none,
        ],
      })}
    />
  );
}

const differenceOf = ({ now, before }: Pick<WardRow, 'now' | 'before'>) =>
  formatDifference(now - before);

const percentOf = ({ change }: Pick<WardRow, 'change'>) =>
  change.kind === 'measured' ? formatPercentChange(change.percent) : undefined;
