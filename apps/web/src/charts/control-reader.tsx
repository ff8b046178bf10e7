import { monthLabel } from '@ragstone/domain/time/period-label';
import { formatCount, formatNumber } from '@ragstone/domain/words/number';
import { useMessages } from '../messages/define-messages.ts';
import { controlChartMessages } from './control-chart-messages.ts';
import type { ChartMark, ControlRow } from './control-plot.ts';

type Props = {
  rows: readonly ControlRow[];
  marks: readonly ChartMark[];
  /** What stands at a break, by the place that it stands at. */
  breakLabels: ReadonlyMap<number, string>;
  /** Given by the chart: whether a month is pointed at or walked to, and which. */
  active?: boolean;
  label?: string | number;
};

/** What a month of a control chart says, shown beside it and read out as the arrow keys walk it. */
export function ControlReader({ rows, marks, breakLabels, active = false, label }: Props) {
  const row = active ? rows[Number(label)] : undefined;
  const mark = marks.find(({ at }) => at === row?.at);
  const broken = row && breakLabels.get(row.at);
  return <div role="status">{row && <MonthText {...{ row, broken }} began={mark?.label} />}</div>;
}

type TextProps = { row: ControlRow; began: string | undefined; broken: string | undefined };

function MonthText({ row, began, broken }: TextProps) {
  const t = useMessages(controlChartMessages);
  const { month, count, value, usual, signal } = row;
  return (
    <div className="chart__point">
      <strong>{monthLabel(month)}</strong>
      <span>{count === undefined ? t.missing : t.counted(formatCount(count))}</span>
      {value !== undefined && value !== count && <span>{t.adjusted(formatNumber(value))}</span>}
      {usual && <span>{t.between(formatNumber(usual[0]), formatNumber(usual[1]))}</span>}
      {signal !== undefined && <span>{t[signal]}</span>}
      {began !== undefined && <span>{t.began(began)}</span>}
      {broken !== undefined && <span>{broken}</span>}
    </div>
  );
}
