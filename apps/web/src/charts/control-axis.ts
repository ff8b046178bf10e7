import type { ControlRow } from './control-plot.ts';

/** The highest mark that is drawn anywhere. */
export const highestControl = (rows: readonly ControlRow[]): number =>
  Math.max(0, ...rows.flatMap(({ value = 0, usual }) => [value, usual?.[1] ?? 0]));

/** The months that the axis names: each April, or each month where there is no year of them. */
export const controlTicks = (rows: readonly ControlRow[]): number[] =>
  rows.filter(({ month }) => rows.length <= 12 || month % 12 === 3).map(({ at }) => at);
