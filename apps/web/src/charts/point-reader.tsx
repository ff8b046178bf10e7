import { monthLabel } from '@ragstone/domain/time/period-label';
import { formatCount } from '@ragstone/domain/words/number';
import { useMessages } from '../messages/define-messages.ts';
import { chartMessages } from './messages.ts';
import { monthOfKey, type PlotRow } from './plot.ts';

type Props = {
  rows: readonly PlotRow[];
  nowLabel: string;
  beforeLabel: string;
  /** What stands at a break, by the place that it stands at. */
  breakLabels: ReadonlyMap<number, string>;
  /** Given by the chart: whether a point is pointed at or walked to, and which. */
  active?: boolean;
  label?: string | number;
};

/** What the point says, shown beside it and read out as the arrow keys walk the chart. */
export function PointReader({ rows, breakLabels, active = false, label, ...names }: Props) {
  const row = active ? rows[Number(label)] : undefined;
  const broken = row && breakLabels.get(row.at);
  return <div role="status">{row && <PointText {...{ row, broken, ...names }} />}</div>;
}

type TextProps = {
  row: PlotRow;
  broken: string | undefined;
  nowLabel: string;
  beforeLabel: string;
};

function PointText({ row: { point, range }, broken, nowLabel, beforeLabel }: TextProps) {
  const t = useMessages(chartMessages);
  const now = point.state === 'not-yet-published' ? t.notYet : held(point.now, t.missing);
  return (
    <div className="chart__point">
      <strong>{monthLabel(monthOfKey(point.month))}</strong>
      <span>{t.pair(nowLabel, now)}</span>
      <span>{t.pair(beforeLabel, held(point.before, t.missing))}</span>
      {range && <span>{t.earlier(formatCount(range[0]), formatCount(range[1]))}</span>}
      {broken !== undefined && <span>{broken}</span>}
    </div>
  );
}

const held = (value: number | undefined, missing: string) =>
  value === undefined ? missing : formatCount(value);
