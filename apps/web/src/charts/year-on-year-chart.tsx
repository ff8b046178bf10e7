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
import { breakAt, chartText, footAxis, plainLine, valueAxis } from './chart-parts.ts';
import { lineEndLabel } from './line-end-label.tsx';
import { loneDots } from './lone-dot.tsx';
import { chartMessages } from './messages.ts';
import { endLabels, highestOf, monthOfKey, notPublishedFrom, plotRows } from './plot.ts';
import { PointReader } from './point-reader.tsx';
import { axisMarks } from './scale.ts';
import { isPlaceOf, lonePlaces, stretchesOf, within } from './stretches.ts';
import { yearBreaks } from './year-breaks.ts';
import type { ChartProps } from './year-on-year.tsx';

/** This year solid, last year dashed, earlier years as a band. Fetched when a chart is first shown. */
export function YearOnYearChart({
  heading,
  points,
  nowLabel,
  beforeLabel,
  annotations,
}: ChartProps) {
  const t = useMessages(chartMessages);
  const rows = plotRows(points);
  const end = rows.length - 1;
  const notYet = notPublishedFrom(rows);
  const marks = axisMarks(highestOf(rows));
  // One month has no line: its points stand in the middle.
  const isOne = rows.length === 1;
  const labels = endLabels(rows);
  const breaks = yearBreaks({ points, annotations });
  const breakLabels = new Map(
    breaks.marks.map(({ at, year }) => [
      at,
      year === 'now' ? t.breakLabel : t.breakOf(beforeLabel),
    ]),
  );
  const alone = lonePlaces(
    rows.map(({ before }) => before),
    breaks.before,
  );
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
          label={{ value: t.notYetPublished, position: 'insideTop', ...chartText }}
        />
      )}
      <CartesianGrid vertical={false} stroke={colours.gridLine} />
      <XAxis
        {...footAxis}
        dataKey="at"
        domain={isOne ? [-1, 1] : [0, end]}
        ticks={rows.map(({ at }) => at)}
        interval="preserveStartEnd"
        padding={{ left: 12, right: 12 }}
        tickFormatter={(at: number) => {
          const row = rows[at];
          return row === undefined ? '' : shortMonthName(monthOfKey(row.point.month));
        }}
      />
      <YAxis {...valueAxis(marks)} />
      <Area
        {...plainLine}
        dataKey="range"
        stroke="none"
        fill={colours.range}
        fillOpacity={1}
        activeDot={false}
      />
      {[...breakLabels].map(([at, label], above) => (
        <ReferenceLine key={at} {...breakAt(at, { label, places: rows.length, above })} />
      ))}
      {stretchesOf(rows.length, breaks.before).map((stretch) => (
        <Line
          {...plainLine}
          key={`before ${stretch.from}`}
          dataKey={within('before', stretch)}
          stroke={colours.before}
          strokeWidth={2}
          strokeDasharray="6 4"
          dot={
            isOne
              ? { r: 4, fill: '#fff', stroke: colours.before, strokeWidth: 2 }
              : loneDots(alone, colours.before)
          }
          label={
            isPlaceOf(stretch, labels.before.at) &&
            lineEndLabel({ ...labels.before, end, text: beforeLabel, isNow: false })
          }
        />
      ))}
      {stretchesOf(rows.length, breaks.now).map((stretch) => (
        <Line
          {...plainLine}
          key={`now ${stretch.from}`}
          dataKey={within('now', stretch)}
          stroke={colours.now}
          strokeWidth={3.5}
          dot={{ r: 4.5, fill: colours.now, stroke: '#fff', strokeWidth: 1.5 }}
          label={
            isPlaceOf(stretch, labels.now.at) &&
            lineEndLabel({ ...labels.now, end, text: nowLabel, isNow: true })
          }
        />
      ))}
      <Tooltip
        isAnimationActive={false}
        content={<PointReader {...{ rows, nowLabel, beforeLabel, breakLabels }} />}
      />
    </ComposedChart>
  );
}
