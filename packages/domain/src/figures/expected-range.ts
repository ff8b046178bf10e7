import { yearsForDispersion } from './dispersion.ts';
import { type Interval, z95 } from './distributions.ts';

/** What earlier years let one expect of a month, with an interval; counts, not below 0. */
export type ExpectedRange = Interval & { expected: number };

/**
 * What the same month of two to five earlier years, since the last break, lets one expect of it.
 * `z` is how many standard deviations the interval goes; 95 % without. `undefined` with other than two
 * to five years. The dispersion is never used below 1.
 */
export function expectedRange(
  { counts, dispersion = 1 }: { counts: readonly number[]; dispersion?: number | undefined },
  z = z95,
): ExpectedRange | undefined {
  const { least, most } = yearsForDispersion;
  const years = counts.length;
  if (years < least || years > most) return undefined;
  const expected = counts.reduce((sum, count) => sum + count, 0) / years;
  if (expected < 0) return undefined;
  const spread = z * Math.sqrt(Math.max(1, dispersion) * expected * (1 + 1 / years));
  return { expected, lower: Math.max(0, expected - spread), upper: expected + spread };
}
