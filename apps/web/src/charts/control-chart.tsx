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
import { breakAt, chartText, footAxis, plainLine, valueAxis } from './chart-parts.ts';
import { controlTicks, highestControl } from './control-axis.ts';
import { controlChartMessages } from './control-chart-messages.ts';
import type { ChartMark, ControlRow } from './control-plot.ts';
import { ControlReader } from './control-reader.tsx';
import { shortMonthLabel } from './month-label.ts';
import { axisMarks } from './scale.ts';

export type ControlChartProps = {
  heading: string;
  rows: readonly ControlRow[];
  breaks: readonly number[];
  marks: readonly ChartMark[];
};

type Dot = { cx?: number | undefined; cy?: number | undefined; payload?: ControlRow | undefined };

/** A month of a signal is a triangle that points the way it lies; every other has no mark. */
function signalDot({ cx, cy, payload }: Dot) {
  const key = payload?.at ?? 'none';
  if (payload?.signal === undefined || cx === undefined || cy === undefined) return <g key={key} />;
  const way = payload.signal === 'higher' ? -1 : 1;
  return (
    <path
      key={key}
      d={`M${cx} ${cy + 7 * way} l6 ${-12 * way} h-12z`}
      fill={colours.text}
      stroke="#fff"
      strokeWidth={1.5}
    />
  );
}

/** Months without their seasons against what is usual. Fetched when a chart is first shown. */
export function ControlChart({ heading, rows, breaks, marks }: ControlChartProps) {
  const t = useMessages(controlChartMessages);
  const axis = axisMarks(highestControl(rows));
  return (
    <ComposedChart
      data={[...rows]}
      responsive
      className="chart"
      aria-label={t.chartOf(heading)}
      margin={{ top: 24, right: 14, bottom: 0, left: 0 }}
    >
      <CartesianGrid vertical={false} stroke={colours.gridLine} />
      <XAxis
        {...footAxis}
        dataKey="at"
        domain={[0, Math.max(1, rows.length - 1)]}
        ticks={controlTicks(rows)}
        interval="preserveStartEnd"
        padding={{ left: 12, right: 12 }}
        tickFormatter={(at: number) => {
          const row = rows[at];
          return row === undefined ? '' : shortMonthLabel(row.month);
        }}
      />
      <YAxis {...valueAxis(axis)} />
      <Area
        dataKey="usual"
        type="step"
        stroke="none"
        fill={colours.range}
        fillOpacity={1}
        connectNulls={false}
        isAnimationActive={false}
        activeDot={false}
      />
      <Line
        dataKey="mean"
        type="step"
        stroke={colours.before}
        strokeWidth={1.5}
        strokeDasharray="6 4"
        dot={false}
        activeDot={false}
        connectNulls={false}
        isAnimationActive={false}
      />
      {breaks.map((at) => (
        <ReferenceLine key={`break ${at}`} {...breakAt(at, t.breakLabel)} />
      ))}
      {marks.map(({ at, label }) => (
        <ReferenceLine
          key={`action ${at}`}
          x={at}
          stroke={colours.axis}
          strokeWidth={1.5}
          label={{ value: label, position: 'top', className: 'chart__label', ...chartText }}
        />
      ))}
      <Line {...plainLine} dataKey="value" stroke={colours.now} strokeWidth={2} dot={signalDot} />
      <Tooltip isAnimationActive={false} content={<ControlReader rows={rows} marks={marks} />} />
    </ComposedChart>
  );
}
