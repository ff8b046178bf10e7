import type { HistoryBreak } from '@ragstone/contract/history';
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
import { besideLine, chartColours as colours } from './chart-colours.ts';
import { breakAt, chartText, footAxis, plainLine, valueAxis } from './chart-parts.ts';
import { axisLabel, highestHistory, historyTicks, isRolling } from './history-axis.ts';
import { historyBreaks } from './history-breaks.ts';
import { historyChartMessages } from './history-chart-messages.ts';
import type { HistoryRow } from './history-plot.ts';
import { HistoryReader } from './history-reader.tsx';
import { loneDots } from './lone-dot.tsx';
import { axisMarks } from './scale.ts';
import { isPlaceOf, lonePlaces, stretchesOf, within } from './stretches.ts';

export type HistoryChartProps = {
  heading: string;
  rows: readonly HistoryRow[];
  breaks: readonly HistoryBreak[];
  /** Of an index: the year that is 100. */
  base: string | undefined;
  ownName: string;
  /** Of the areas drawn beside it. */
  withNames: readonly string[];
  format: (value: number) => string;
};

/** An area over the years, beside others and the range of its group. Fetched when first shown. */
export function HistoryChart(props: HistoryChartProps) {
  const { heading, rows, base, ownName, withNames, format } = props;
  const t = useMessages(historyChartMessages);
  const axis = axisMarks(Math.max(highestHistory(rows), base === undefined ? 0 : 100));
  const isOne = rows.length === 1;
  const rolls = isRolling(rows);
  const breaks = historyBreaks(rows, props.breaks);
  const stretches = {
    own: stretchesOf(rows.length, breaks.own),
    with: stretchesOf(rows.length, breaks.with),
    group: stretchesOf(rows.length, breaks.group),
  };
  const dotsOf = (values: (number | undefined)[], parted: readonly number[], colour: string) =>
    loneDots(lonePlaces(values, parted), colour);
  const labelOf = (of: HistoryBreak['of']) => {
    if (of.includes('own')) return t.breakLabel;
    const [withName, another] = withNames;
    const isOne = withName !== undefined && another === undefined;
    return of.includes('with') && isOne ? t.breakOf(withName) : t.breakOfSome;
  };
  const breakLabels = new Map(breaks.marks.map(({ at, of }) => [at, labelOf(of)]));
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
      {stretches.group.map((stretch) => (
        <Area
          {...plainLine}
          key={`range ${stretch.from}`}
          dataKey={within('range', stretch)}
          stroke="none"
          fill={colours.range}
          fillOpacity={1}
        />
      ))}
      {[...breakLabels].map(([at, label], above) => (
        <ReferenceLine key={at} {...breakAt(at, { label, places: rows.length, above })} />
      ))}
      {base !== undefined && (
        <ReferenceLine
          y={100}
          stroke={colours.axis}
          label={{ ...chartText, value: t.baseLine(base), position: 'insideBottomRight' }}
        />
      )}
      {stretches.group.map((stretch) => (
        <Line
          {...plainLine}
          key={`median ${stretch.from}`}
          dataKey={within('median', stretch)}
          stroke={colours.before}
          strokeWidth={1.5}
          strokeDasharray="2 3"
          dot={dotsOf(
            rows.map(({ median }) => median),
            breaks.group,
            colours.before,
          )}
        />
      ))}
      {withNames.flatMap((name, nth) => {
        const { stroke, dashes } = besideLine(nth);
        const values = rows.map((row) => row.with[nth]);
        return stretches.with.map((stretch) => (
          <Line
            {...plainLine}
            key={`${name} ${stretch.from}`}
            dataKey={({ at }: HistoryRow) => (isPlaceOf(stretch, at) ? values[at] : undefined)}
            stroke={stroke}
            strokeWidth={2}
            strokeDasharray={dashes}
            dot={dotsOf(values, breaks.with, stroke)}
          />
        ));
      })}
      {stretches.own.map((stretch) => (
        <Line
          {...plainLine}
          key={`own ${stretch.from}`}
          dataKey={within('own', stretch)}
          stroke={colours.now}
          strokeWidth={3}
          dot={
            rows.length < 25 ||
            dotsOf(
              rows.map(({ own }) => own),
              breaks.own,
              colours.now,
            )
          }
        />
      ))}
      <Tooltip
        isAnimationActive={false}
        content={<HistoryReader {...{ rows, breakLabels, ownName, withNames, format }} />}
      />
    </ComposedChart>
  );
}
