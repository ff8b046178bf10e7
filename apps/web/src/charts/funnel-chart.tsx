import type { Comparison } from '@ragstone/contract/compare';
import { formatCount, formatNumber } from '@ragstone/domain/words/number';
import { CartesianGrid, ComposedChart, Line, Tooltip, XAxis, YAxis } from 'recharts';
import { useMessages } from '../messages/define-messages.ts';
import { chartColours as colours } from './chart-colours.ts';
import { footAxis, valueAxis } from './chart-parts.ts';
import { funnelChartMessages } from './funnel-chart-messages.ts';
import { FunnelLimits } from './funnel-limits.tsx';
import {
  type FunnelDot,
  type FunnelPoints,
  funnelDots,
  highestRate,
  peopleMarks,
  type Rated,
} from './funnel-plot.ts';
import { FunnelReader } from './funnel-reader.tsx';
import { rateMarks } from './rate-marks.ts';

export type FunnelChartProps = {
  heading: string;
  comparison: Comparison;
  points: FunnelPoints;
  of: Rated;
  rate: number;
};

type Dot = { cx?: number | undefined; cy?: number | undefined; payload?: FunnelDot | undefined };

/** An own area is a large diamond with its name; every other is a ring. */
function areaDot(middle: number) {
  return ({ cx, cy, payload }: Dot) => {
    if (payload === undefined || cx === undefined || cy === undefined) return <g key="none" />;
    if (!payload.isOwn) {
      const ring = { r: 5, fill: '#fff', stroke: colours.now, strokeWidth: 2 };
      return <circle key={payload.code} cx={cx} cy={cy} {...ring} />;
    }
    const isRight = payload.people > middle;
    return (
      <g key={payload.code}>
        <path
          d={`M${cx} ${cy - 9}l9 9l-9 9l-9-9z`}
          fill={colours.now}
          stroke="#fff"
          strokeWidth={1.5}
        />
        <text
          className="chart__halo"
          x={cx + (isRight ? -13 : 13)}
          y={cy + 5}
          textAnchor={isRight ? 'end' : 'start'}
          fill={colours.now}
          fontSize={15}
          fontWeight={700}
        >
          {payload.name}
        </text>
      </g>
    );
  };
}

/** Each area by its people and its rate, between the limits of chance. Fetched when first shown. */
export function FunnelChart({ heading, comparison, points, of, rate }: FunnelChartProps) {
  const dots = funnelDots(comparison);
  const t = useMessages(funnelChartMessages);
  const marks = rateMarks(highestRate(dots, points));
  const from = points[0]?.people ?? 0;
  const to = points.at(-1)?.people ?? 1;
  return (
    <ComposedChart
      data={[...dots]}
      responsive
      className="chart"
      aria-label={t.chartOf(heading)}
      margin={{ top: 12, right: 14, bottom: 0, left: 0 }}
    >
      <CartesianGrid vertical={false} stroke={colours.gridLine} />
      <XAxis
        {...footAxis}
        dataKey="people"
        domain={[from, to]}
        ticks={peopleMarks(from, to)}
        interval="preserveStartEnd"
        tickFormatter={formatCount}
      />
      <YAxis {...valueAxis(marks)} tickFormatter={formatNumber} />
      <FunnelLimits points={points} rate={rate} labels={t} />
      <Line
        dataKey="rate"
        stroke="none"
        dot={areaDot((from + to) / 2)}
        activeDot={{ r: 8, fill: 'none', stroke: colours.text, strokeWidth: 2 }}
        isAnimationActive={false}
      />
      <Tooltip isAnimationActive={false} content={<FunnelReader dots={dots} of={of} />} />
    </ComposedChart>
  );
}
