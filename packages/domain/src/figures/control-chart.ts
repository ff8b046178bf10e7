/** Of an individuals and moving range chart: 3 divided by d2 of pairs, and D4 of pairs. */
const constants = { limit: 2.66, range: 3.267 };

/** What a stretch of months is held against; the lower limit is not below 0. */
export type ControlLimits = {
  mean: number;
  meanRange: number;
  lower: number;
  upper: number;
  /** A move from one month to the next beyond this is itself unusual. */
  rangeLimit: number;
};

/** A month's value; `undefined` where it is missing, over which nothing moves. */
export type ChartValue = number | undefined;

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * The limits of one stretch between breaks, of months in order without seasons. `undefined` without
 * two months beside each other. Individuals and moving range chart, Montgomery 2013, 6.4.
 */
export function controlLimits(values: readonly ChartValue[]): ControlLimits | undefined {
  const present = values.filter((value) => value !== undefined);
  const ranges = values.slice(1).flatMap((value, at) => {
    const before = values[at];
    return value === undefined || before === undefined ? [] : [Math.abs(value - before)];
  });
  if (ranges.length === 0) return undefined;
  const [centre, meanRange] = [mean(present), mean(ranges)];
  const reach = constants.limit * meanRange;
  return {
    mean: centre,
    meanRange,
    lower: Math.max(0, centre - reach),
    upper: centre + reach,
    rangeLimit: constants.range * meanRange,
  };
}
