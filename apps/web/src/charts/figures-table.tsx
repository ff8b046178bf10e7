import type { Trend, TrendPoint } from '@ragstone/contract/trends';
import { shortMonthName, shortSpanLabel } from '@ragstone/domain/time/period-label';
import { formatCount, formatDifference } from '@ragstone/domain/words/number';
import type { ReactNode } from 'react';
import { useMessages } from '../messages/define-messages.ts';
import { type Column, Table } from '../ui/table.tsx';
import { Absent } from './absent.tsx';
import { chartMessages } from './messages.ts';
import { monthOfKey } from './plot.ts';

type Row = {
  key: string;
  label: string;
  cell: (point: TrendPoint) => ReactNode;
  total: ReactNode;
};

/** The figures of a chart, a month a column, with the totals of the months that are compared. */
export function FiguresTable({ trend, label }: { trend: Trend; label: string }) {
  const rows = useRows(trend);
  const { points, comparison, change, nowLabel, beforeLabel } = trend;
  const t = useMessages(chartMessages);
  const months = points.map(
    (point): Column<Row> => ({
      key: point.month,
      heading: shortMonthName(monthOfKey(point.month)),
      isNumber: true,
      cell: (row) => row.cell(point),
    }),
  );
  const total: Column<Row>[] =
    comparison === undefined || change.kind === 'not-comparable'
      ? []
      : [
          {
            key: 'total',
            heading: shortSpanLabel({
              from: monthOfKey(comparison.now.from),
              to: monthOfKey(comparison.now.to),
            }),
            isNumber: true,
            cell: (row) => <strong>{row.total}</strong>,
          },
        ];
  return (
    <div className="figures-table">
      <Table
        caption={t.tableOf(label, nowLabel, beforeLabel)}
        isCaptionHidden
        columns={[
          { key: 'row', heading: label, isRowHeading: true, cell: (row) => row.label },
          ...months,
          ...total,
        ]}
        rows={rows}
        rowKey={(row) => row.key}
      />
    </div>
  );
}

function useRows(trend: Trend): Row[] {
  const t = useMessages(chartMessages);
  const { change, nowLabel, beforeLabel, earlierLabel } = trend;
  const counts = change.kind === 'not-comparable' ? undefined : change;
  const number = (value: number | undefined, state: TrendPoint['state']) => {
    if (value !== undefined) return formatCount(value);
    if (state === 'unusable') return <Absent mark={t.unusableMark} said={t.unusable} />;
    if (state === 'not-yet-published') return <Absent said={t.notYet} />;
    return <Absent mark={t.gapMark} said={t.gap} />;
  };
  const rows: Row[] = [
    {
      key: 'now',
      label: nowLabel,
      cell: ({ now, state }) => number(now, state),
      total: counts && formatCount(counts.now),
    },
    {
      key: 'before',
      label: beforeLabel,
      cell: ({ before }) => number(before, 'missing'),
      total: counts && formatCount(counts.before),
    },
    {
      key: 'difference',
      label: t.difference,
      cell: ({ difference }) =>
        difference === undefined ? <Absent said={t.notCompared} /> : formatDifference(difference),
      total: counts && formatDifference(counts.difference),
    },
  ];
  if (earlierLabel === undefined) return rows;
  const range = (end: 'lowest' | 'highest'): Row => ({
    key: end,
    label: t[end](earlierLabel),
    cell: (point) => {
      const value = point[end];
      return value === undefined ? <Absent said={t.noEarlier} /> : formatCount(value);
    },
    total: <Absent said={t.notAdded} />,
  });
  return [...rows, range('lowest'), range('highest')];
}
