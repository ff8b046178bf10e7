import { type TwoCounts, underNoChange } from './conditional-test.ts';
import { binomialAt, shareInterval } from './distributions.ts';

/** The later rate for each one of the earlier; `ratio` is absent where there was none before. */
export type Ratio = { ratio: number | undefined; lower: number; upper: number };

const odds = (share: number) => (share >= 1 ? Number.POSITIVE_INFINITY : share / (1 - share));

/**
 * The ratio of two counts, or of two rates by their exposures, with its exact 95 % interval.
 * `undefined` where both counts are 0. The upper end is infinite where there was none before.
 * Clopper and Pearson 1934 on the conditional binomial, as R's `poisson.test`.
 */
export function ratioOf({
  before,
  now,
  exposure = { before: 1, now: 1 },
}: TwoCounts): Ratio | undefined {
  if (before + now === 0) return undefined;
  const scale = exposure.before / exposure.now;
  const { lower, upper } = shareInterval(now, before + now);
  return {
    ratio: before === 0 ? undefined : (now / before) * scale,
    lower: odds(lower) * scale,
    upper: odds(upper) * scale,
  };
}

/** R counts outcomes as likely as this one that are so but for rounding. */
const likeness = 1 + 1e-7;

/**
 * The exact two-sided p of two counts: every outcome that is no likelier than this one. It is more
 * cautious than the mid-p of `conditionalTest`. As R's `poisson.test`; counts whole and not below 0.
 */
export function exactP(counts: TwoCounts): number {
  const expected = underNoChange(counts);
  const limit = binomialAt(counts.now, expected) * likeness;
  let p = 0;
  for (let count = 0; count <= expected.size; count += 1) {
    const chance = binomialAt(count, expected);
    if (chance <= limit) p += chance;
  }
  return Math.min(1, p);
}
