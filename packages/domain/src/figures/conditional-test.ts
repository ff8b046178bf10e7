import {
  type Binomial,
  binomialAbove,
  binomialAt,
  binomialBelow,
  zOfTwoSided,
} from './distributions.ts';

/**
 * Two counts of the same thing; `exposure` says of how much each is, as days or people, where that
 * differs. Counts are whole and not below 0, exposures above 0.
 */
export type TwoCounts = {
  before: number;
  now: number;
  exposure?: { before: number; now: number };
};

/** How surprising a difference is where nothing has changed: `p` from 0 to 1, `z` with its direction. */
export type TestResult = { p: number; z: number };

/** Beyond this the tail of the exact test is too small for its digits to be trusted. */
const largestExactZ = 8;

/** Whether it can be tested: negative and broken counts are corrections, not counts. */
const isTestable = ({ before, now, exposure }: TwoCounts) =>
  [before, now].every((count) => Number.isInteger(count) && count >= 0) &&
  (exposure === undefined || (exposure.before > 0 && exposure.now > 0));

/** The binomial that the later count follows, given both together, where nothing has changed. */
export function underNoChange({ before, now, exposure = { before: 1, now: 1 } }: TwoCounts) {
  return { size: before + now, share: exposure.now / (exposure.before + exposure.now) };
}

/** The signed root of the deviance, which far out is as good as the exact test and never ends. */
function devianceZ({ before, now }: TwoCounts, expected: { before: number; now: number }): number {
  const part = (count: number, mean: number) => (count === 0 ? 0 : count * Math.log(count / mean));
  return Math.sqrt(2 * (part(before, expected.before) + part(now, expected.now)));
}

/** Far enough below a half that no rounding makes the other tail the smaller. */
const surelySmaller = 0.49;

/**
 * The smaller of both tails beside a count. Both and twice `half` make 1: where one with `half` is
 * below a half, the other is larger, and need not be reckoned.
 */
function smallerTail(count: number, binomial: Binomial, half: number): number {
  const [likely, other] =
    count < binomial.size * binomial.share
      ? [binomialBelow, binomialAbove]
      : [binomialAbove, binomialBelow];
  const tail = likely(count, binomial);
  return tail + half < surelySmaller ? tail : Math.min(tail, other(count, binomial));
}

/**
 * The conditional binomial test of two Poisson counts, two-sided, with mid-p. `undefined` where a
 * count is negative or not whole. Przyborowski and Wilenski 1940; mid-p: Lancaster 1961.
 */
export function conditionalTest(counts: TwoCounts): TestResult | undefined {
  if (!isTestable(counts)) return undefined;
  const { now } = counts;
  const { size, share } = underNoChange(counts);
  if (size === 0) return { p: 1, z: 0 };
  const half = binomialAt(now, { size, share }) / 2;
  const p = Math.min(1, 2 * (smallerTail(now, { size, share }, half) + half));
  const expected = { before: size * (1 - share), now: size * share };
  const exact = p > 0 ? zOfTwoSided(p) : Number.POSITIVE_INFINITY;
  const z = exact < largestExactZ ? exact : Math.max(largestExactZ, devianceZ(counts, expected));
  return { p, z: now === expected.now ? 0 : Math.sign(now - expected.now) * z };
}
