import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceLine,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useMessages } from '../messages/define-messages.ts';
import { chartColours as colours } from './chart-colours.ts';
import { breakAt, footAxis, plainLine, valueAxis } from './chart-parts.ts';
import { axisLabel, highestHistory, historyTicks, isRolling } from './history-axis.ts';
import { historyChartMessages } from './history-chart-messages.ts';
import type { HistoryRow } from './history-plot.ts';
import { HistoryReader } from './history-reader.tsx';
import { axisMarks } from './scale.ts';

export type HistoryChartProps = {
  heading: string;
  rows: readonly HistoryRow[];
  breaks: readonly number[];
  ownName: string;
  withName: string | undefined;
  format: (value: number) => string;
};

/** An area over the years, beside another and the range of its group. Fetched when first shown. */
export function HistoryChart(props: HistoryChartProps) {
  const { heading, rows, breaks, ownName, withName, format } = props;
  const t = useMessages(historyChartMessages);
  const axis = axisMarks(highestHistory(rows));
  const isOne = rows.length === 1;
  const rolls = isRolling(rows);
  return (
    <ComposedChart
      data={[...rows]}
      responsive
      className="chart"
      aria-label={t.chartOf(heading)}
      margin={{ top: 8, right: 30, bottom: 0, left: 0 }}
    >
      <CartesianGrid vertical={false} stroke={colours.gridLine} />
      <XAxis
        {...footAxis}
        dataKey="at"
        domain={isOne ? [-1, 1] : [0, rows.length - 1]}
        ticks={historyTicks(rows)}
        interval="preserveEnd"
        padding={{ left: 12, right: 12 }}
        tickFormatter={(at: number) => {
          const row = rows[at];
          return row === undefined ? '' : axisLabel(row.point, rolls);
        }}
      />
      <YAxis {...valueAxis(axis)} />
      <Area {...plainLine} dataKey="range" stroke="none" fill={colours.range} fillOpacity={1} />
      {breaks.map((at) => (
        <ReferenceLine key={at} {...breakAt(at, t.breakLabel)} />
      ))}
      <Line
        {...plainLine}
        dataKey="median"
        stroke={colours.before}
        strokeWidth={1.5}
        strokeDasharray="2 3"
        dot={false}
      />
      <Line
        {...plainLine}
        dataKey="with"
        stroke={colours.before}
        strokeWidth={2}
        strokeDasharray="6 4"
        dot={isOne}
      />
      <Line
        {...plainLine}
        dataKey="own"
        stroke={colours.now}
        strokeWidth={3}
        dot={rows.length < 25}
      />
      <Tooltip
        isAnimationActive={false}
        content={<HistoryReader {...{ rows, ownName, withName, format }} />}
      />
    </ComposedChart>
  );
}
