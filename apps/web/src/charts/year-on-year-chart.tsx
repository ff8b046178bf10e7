import { shortMonthName } from '@ragstone/domain/time/period-label';
import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceArea,
  ReferenceLine,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useMessages } from '../messages/define-messages.ts';
import { chartColours as colours } from './chart-colours.ts';
import { lineEndLabel } from './line-end-label.tsx';
import { chartMessages } from './messages.ts';
import { endLabels, highestOf, monthOfKey, notPublishedFrom, plotRows } from './plot.ts';
import { PointReader } from './point-reader.tsx';
import { axisMarks } from './scale.ts';
import type { ChartProps } from './year-on-year.tsx';

const text = { fontSize: 14, fill: colours.text };

/** This year solid, last year dashed, earlier years as a band. Fetched when a chart is first shown. */
export function YearOnYearChart({ heading, points, nowLabel, beforeLabel, breaks }: ChartProps) {
  const t = useMessages(chartMessages);
  const rows = plotRows(points);
  const end = rows.length - 1;
  const notYet = notPublishedFrom(rows);
  const marks = axisMarks(highestOf(rows));
  // One month has no line: its points stand in the middle.
  const isOne = rows.length === 1;
  const labels = endLabels(rows);
  return (
    <ComposedChart
      data={rows}
      responsive
      className="chart"
      aria-label={t.chartOf(heading)}
      margin={{ top: 8, right: 14, bottom: 0, left: 0 }}
    >
      {notYet !== undefined && (
        <ReferenceArea
          x1={notYet - 0.5}
          x2={end}
          fill={colours.notPublished}
          fillOpacity={1}
          label={{ value: t.notYetPublished, position: 'insideTop', ...text }}
        />
      )}
      <CartesianGrid vertical={false} stroke={colours.gridLine} />
      <XAxis
        dataKey="at"
        type="number"
        domain={isOne ? [-1, 1] : [0, end]}
        ticks={rows.map(({ at }) => at)}
        interval="preserveStartEnd"
        padding={{ left: 12, right: 12 }}
        tickFormatter={(at: number) => {
          const row = rows[at];
          return row === undefined ? '' : shortMonthName(monthOfKey(row.point.month));
        }}
        tick={text}
        tickLine={{ stroke: colours.axis }}
        axisLine={{ stroke: colours.axis }}
      />
      <YAxis
        width={46}
        domain={[0, marks.at(-1) ?? 0]}
        ticks={marks}
        tickFormatter={(value: number) => value.toLocaleString('en-GB')}
        tick={text}
        tickLine={false}
        axisLine={false}
      />
      <Area
        dataKey="range"
        type="linear"
        stroke="none"
        fill={colours.range}
        fillOpacity={1}
        connectNulls={false}
        isAnimationActive={false}
        activeDot={false}
      />
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
        dataKey="before"
        type="linear"
        stroke={colours.before}
        strokeWidth={2}
        strokeDasharray="6 4"
        dot={isOne && { r: 4, fill: '#fff', stroke: colours.before, strokeWidth: 2 }}
        connectNulls={false}
        isAnimationActive={false}
        label={lineEndLabel({ ...labels.before, end, text: beforeLabel, isNow: false })}
      />
      <Line
        dataKey="now"
        type="linear"
        stroke={colours.now}
        strokeWidth={3.5}
        dot={{ r: 4.5, fill: colours.now, stroke: '#fff', strokeWidth: 1.5 }}
        connectNulls={false}
        isAnimationActive={false}
        label={lineEndLabel({ ...labels.now, end, text: nowLabel, isNow: true })}
      />
      <Tooltip
        isAnimationActive={false}
        content={<PointReader rows={rows} nowLabel={nowLabel} beforeLabel={beforeLabel} />}
      />
    </ComposedChart>
  );
}
