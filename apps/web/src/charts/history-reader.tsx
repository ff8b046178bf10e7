import { useMessages } from '../messages/define-messages.ts';
import { historyChartMessages } from './history-chart-messages.ts';
import type { HistoryRow } from './history-plot.ts';

type Told = {
  ownName: string;
  withNames: readonly string[];
  format: (value: number) => string;
};

type Props = Told & {
  rows: readonly HistoryRow[];
  /** What stands at a break, by the place that it stands at. */
  breakLabels: ReadonlyMap<number, string>;
  /** Given by the chart: whether a period is pointed at or walked to, and which. */
  active?: boolean;
  label?: string | number;
};

/** What a period says, shown beside it and read out as the arrow keys walk the chart. */
export function HistoryReader({ rows, breakLabels, active = false, label, ...told }: Props) {
  const row = active ? rows[Number(label)] : undefined;
  const broken = row && breakLabels.get(row.at);
  return <div role="status">{row && <PeriodText {...{ row, broken, ...told }} />}</div>;
}

type TextProps = Told & { row: HistoryRow; broken: string | undefined };

function PeriodText({ row: { point }, broken, ownName, withNames, format }: TextProps) {
  const t = useMessages(historyChartMessages);
  const { own, with: besides, group } = point;
  const said = ({ value, because = '' }: HistoryRow['point']['own']) =>
    value === undefined ? t.none(because) : format(value);
  return (
    <div className="chart__point">
      <strong>{point.label}</strong>
      <span>{t.pair(ownName, said(own))}</span>
      {own.lower !== undefined && own.upper !== undefined && (
        <span>{t.between(format(own.lower), format(own.upper))}</span>
      )}
      {besides.slice(0, withNames.length).map((other, at) => (
        <span key={withNames[at]}>{t.pair(withNames[at] ?? '', said(other))}</span>
      ))}
      {group !== undefined && (
        <>
          <span>{t.middle(format(group.median), group.of)}</span>
          <span>{t.range(format(group.lowest), format(group.highest))}</span>
        </>
      )}
      {broken !== undefined && <span>{broken}</span>}
    </div>
  );
}
