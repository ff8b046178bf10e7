import type { YearsOfMonths } from './dispersion.ts';
import { type Interval, z95 } from './distributions.ts';

/** What a year may come to, with an interval; a count of the whole year. */
export type Projection = Interval & { expected: number; share: number };

/** With fewer months behind it a year's end cannot be told. */
export const leastMonthsForProjection = 3;

/**
 * The share of a year that its first months had in complete earlier years; `undefined` without a year,
 * and where they had nothing.
 */
export function shareSoFar(years: YearsOfMonths, months: number): number | undefined {
  const sum = (of: readonly number[]) => of.reduce((total, each) => total + each, 0);
  const whole = sum(years.map(sum));
  const soFar = sum(years.map((year) => sum(year.slice(0, months))));
  return whole > 0 && soFar > 0 ? soFar / whole : undefined;
}

/**
 * Where a year is heading: the count so far, spread over the year as earlier years were. `share` is
 * above 0 and below 1. `undefined` for fewer than three months and a negative count. The dispersion is
 * never used below 1. The interval is of chance alone: a change of course is not foreseen.
 */
export function projectYear({
  soFar,
  months,
  share,
  dispersion = 1,
}: {
  soFar: number;
  months: number;
  share: number;
  dispersion?: number | undefined;
}): Projection | undefined {
  if (months < leastMonthsForProjection || soFar < 0 || share <= 0 || share >= 1) return undefined;
  const expected = soFar / share;
  const toCome = expected - soFar;
  const uncertainty = 1 + (1 - share) / share;
  const spread = z95 * Math.sqrt(Math.max(1, dispersion) * toCome * uncertainty);
  return {
    expected,
    share,
    lower: Math.max(soFar, expected - spread),
    upper: expected + spread,
  };
}
