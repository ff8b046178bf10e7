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

const text = { fontSize: 14, fill: colours.text };
const line = { type: 'linear', connectNulls: false, isAnimationActive: false } as const;

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
        dataKey="at"
        type="number"
        domain={isOne ? [-1, 1] : [0, rows.length - 1]}
        ticks={historyTicks(rows)}
        interval="preserveEnd"
        padding={{ left: 12, right: 12 }}
        tickFormatter={(at: number) => {
          const row = rows[at];
          return row === undefined ? '' : axisLabel(row.point, rolls);
        }}
        tick={text}
        tickLine={{ stroke: colours.axis }}
        axisLine={{ stroke: colours.axis }}
      />
      <YAxis
        width={46}
        domain={[0, axis.at(-1) ?? 0]}
        ticks={axis}
        tickFormatter={(value: number) => value.toLocaleString('en-GB')}
        tick={text}
        tickLine={false}
        axisLine={false}
      />
      <Area {...line} dataKey="range" stroke="none" fill={colours.range} fillOpacity={1} />
      {breaks.map((at) => (
        <ReferenceLine
          key={at}
          x={at - 0.5}
          stroke={colours.text}
          strokeDasharray="2 3"
          label={{ value: t.breakLabel, position: 'insideTopLeft', ...text }}
        />
      ))}
      <Line
        {...line}
        dataKey="median"
        stroke={colours.before}
        strokeWidth={1.5}
        strokeDasharray="2 3"
        dot={false}
      />
      <Line
        {...line}
        dataKey="with"
        stroke={colours.before}
        strokeWidth={2}
        strokeDasharray="6 4"
        dot={isOne}
      />
      <Line {...line} dataKey="own" stroke={colours.now} strokeWidth={3} dot={rows.length < 25} />
      <Tooltip
        isAnimationActive={false}
        content={<HistoryReader {...{ rows, ownName, withName, format }} />}
      />
    </ComposedChart>
  );
}
