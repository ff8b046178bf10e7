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
import { dotsAt } from './lone-dot.tsx';
import { shortMonthLabel } from './month-label.ts';
import { axisMarks } from './scale.ts';
import { lonePlaces, stretchesOf, within } from './stretches.ts';

export type ControlChartProps = {
  heading: string;
  rows: readonly ControlRow[];
  breaks: readonly number[];
  marks: readonly ChartMark[];
};

type Dot = { cx?: number | undefined; cy?: number | undefined; payload?: ControlRow | undefined };

/** A month of a signal is a triangle that points the way it lies; a month that stands alone is a dot. */
function monthDots(alone: ReadonlySet<number>) {
  const loneDot = dotsAt(alone, colours.now);
  return (dot: Dot) => {
    const { cx, cy, payload } = dot;
    if (payload?.signal === undefined || cx === undefined || cy === undefined) return loneDot(dot);
    const way = payload.signal === 'higher' ? -1 : 1;
    return (
      <path
        key={payload.at}
        d={`M${cx} ${cy + 7 * way} l6 ${-12 * way} h-12z`}
        fill={colours.text}
        stroke="#fff"
        strokeWidth={1.5}
      />
    );
  };
}

/** Months without their seasons against what is usual. Fetched when a chart is first shown. */
export function ControlChart({ heading, rows, breaks, marks }: ControlChartProps) {
  const t = useMessages(controlChartMessages);
  const axis = axisMarks(highestControl(rows));
  const stretches = stretchesOf(rows.length, breaks);
  const breakLabels = new Map(breaks.map((at) => [at, t.breakLabel]));
  const dots = monthDots(
    lonePlaces(
      rows.map(({ value }) => value),
      breaks,
    ),
  );
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
      {stretches.map((stretch) => (
        <Area
          {...plainLine}
          key={`usual ${stretch.from}`}
          dataKey={within('usual', stretch)}
          type="step"
          stroke="none"
          fill={colours.range}
          fillOpacity={1}
          activeDot={false}
        />
      ))}
      {stretches.map((stretch) => (
        <Line
          {...plainLine}
          key={`mean ${stretch.from}`}
          dataKey={within('mean', stretch)}
          type="step"
          stroke={colours.before}
          strokeWidth={1.5}
          strokeDasharray="6 4"
          dot={false}
          activeDot={false}
        />
      ))}
      {breaks.map((at, above) => (
        <ReferenceLine
          key={`break ${at}`}
          {...breakAt(at, { label: t.breakLabel, places: rows.length, above })}
        />
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
      {stretches.map((stretch) => (
        <Line
          {...plainLine}
          key={`value ${stretch.from}`}
          dataKey={within('value', stretch)}
          stroke={colours.now}
          strokeWidth={2}
          dot={dots}
        />
      ))}
      <Tooltip
        isAnimationActive={false}
        content={<ControlReader {...{ rows, marks, breakLabels }} />}
      />
    </ComposedChart>
  );
}
