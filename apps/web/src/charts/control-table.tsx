import { monthLabel } from '@ragstone/domain/time/period-label';
import { formatCount, formatNumber } from '@ragstone/domain/words/number';
import { useMessages } from '../messages/define-messages.ts';
import { type Column, Table } from '../ui/table.tsx';
import { Absent } from './absent.tsx';
import { controlMessages } from './control-messages.ts';
import type { ControlRow } from './control-plot.ts';

/** The figures of a control chart, the newest month first. */
export function ControlTable({ rows, label }: { rows: readonly ControlRow[]; label: string }) {
  const t = useMessages(controlMessages);
  const columns: Column<ControlRow>[] = [
    {
      key: 'month',
      heading: t.month,
      isRowHeading: true,
      cell: ({ month }) => monthLabel(month),
    },
    {
      key: 'count',
      heading: t.count,
      isNumber: true,
      cell: ({ count }) => (count === undefined ? <Absent said={t.missing} /> : formatCount(count)),
    },
    {
      key: 'value',
      heading: t.value,
      isNumber: true,
      cell: ({ value }) =>
        value === undefined ? <Absent said={t.missing} /> : formatNumber(value),
    },
    {
      key: 'usual',
      heading: t.usualRange,
      isNumber: true,
      cell: ({ usual }) =>
        usual === undefined ? (
          <Absent said={t.noLimits} />
        ) : (
          t.fromTo(formatNumber(usual[0]), formatNumber(usual[1]))
        ),
    },
    {
      key: 'signal',
      heading: t.said,
      cell: ({ signal }) => {
        if (signal === undefined) return <Absent said={t.noSignal} />;
        return signal === 'higher' ? t.high : t.low;
      },
    },
  ];
  return (
    <Table
      caption={t.tableOf(label)}
      isCaptionHidden
      columns={columns}
      rows={rows.toReversed()}
      rowKey={({ month }) => String(month)}
    />
  );
}
