import { monthLabel } from '@ragstone/domain/time/period-label';
import { formatCount } from '@ragstone/domain/words/number';
import { useMessages } from '../messages/define-messages.ts';
import { chartMessages } from './messages.ts';
import { monthOfKey, type PlotRow } from './plot.ts';

type Props = {
  rows: readonly PlotRow[];
  nowLabel: string;
  beforeLabel: string;
  /** Given by the chart: whether a point is pointed at or walked to, and which. */
  active?: boolean;
  label?: string | number;
};

/** What the point says, shown beside it and read out as the arrow keys walk the chart. */
export function PointReader({ rows, nowLabel, beforeLabel, active = false, label }: Props) {
  const row = active ? rows[Number(label)] : undefined;
  return <div role="status">{row && <PointText {...{ row, nowLabel, beforeLabel }} />}</div>;
}

type TextProps = { row: PlotRow; nowLabel: string; beforeLabel: string };

function PointText({ row: { point, range }, nowLabel, beforeLabel }: TextProps) {
  const t = useMessages(chartMessages);
  const now = point.state === 'not-yet-published' ? t.notYet : held(point.now, t.missing);
  return (
    <div className="chart__point">
      <strong>{monthLabel(monthOfKey(point.month))}</strong>
      <span>{t.pair(nowLabel, now)}</span>
      <span>{t.pair(beforeLabel, held(point.before, t.missing))}</span>
      {range && <span>{t.earlier(formatCount(range[0]), formatCount(range[1]))}</span>}
    </div>
  );
}

const held = (value: number | undefined, missing: string) =>
  value === undefined ? missing : formatCount(value);
