import { chartColours as colours } from './chart-colours.ts';

/** How every chart writes its words. */
export const chartText = { fontSize: 14, fill: colours.text };

/** A line stops at a gap, and is there at once. */
export const plainLine = {
  type: 'linear',
  connectNulls: false,
  isAnimationActive: false,
} as const;

/** The axis at the foot of a chart. */
export const footAxis = {
  type: 'number',
  tick: chartText,
  tickLine: { stroke: colours.axis },
  axisLine: { stroke: colours.axis },
} as const;

/** The axis of values, which begins at 0 and has these marks. */
export const valueAxis = (marks: number[]) => ({
  width: 46,
  domain: [0, marks.at(-1) ?? 0],
  ticks: marks,
  tickFormatter: (value: number) => value.toLocaleString('en-GB'),
  tick: chartText,
  tickLine: false,
  axisLine: false,
});

type BreakText = {
  label: string;
  /** How many places the chart has: late in it the label stands before the line. */
  places: number;
  /** How many labels stand above this one, so that those of breaks that lie close cover none. */
  above: number;
};

/** A break in a series, before the place of the first count of the new kind. */
export const breakAt = (at: number, { label, places, above }: BreakText) => ({
  x: Math.max(0, at - 0.5),
  stroke: colours.text,
  strokeDasharray: '2 3',
  label: {
    ...chartText,
    value: label,
    position: at > places / 2 ? 'insideTopRight' : 'insideTopLeft',
    dy: above * 18,
  } as const,
});
