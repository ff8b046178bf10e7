/// <reference path="../jstat.d.ts" />
import library from 'jstat';

const { jStat } = library;

/** Standard normal quantile of 97.5 %: ends of a 95 % interval. */
export const z95 = 1.959963984540054;

/** The z beyond which `share` of a standard normal lies on both sides; `share` above 0, at most 1. */
export const zOfTwoSided = (share: number): number =>
  share >= 1 ? 0 : Math.SQRT2 * jStat.erfcinv(share);

/** The share of a standard normal that lies beyond `z` on both sides. */
export const twoSidedBeyond = (z: number): number => jStat.erfc(Math.abs(z) / Math.SQRT2);

/** A number of trials and the share of them that succeeds. */
export type Binomial = { size: number; share: number };

/** P(X < count) of a binomial; whole counts. */
export function binomialBelow(count: number, { size, share }: Binomial): number {
  if (count <= 0) return 0;
  return count > size ? 1 : jStat.ibeta(1 - share, size - count + 1, count);
}

/** P(X > count) of a binomial; whole counts. */
export function binomialAbove(count: number, { size, share }: Binomial): number {
  if (count < 0) return 1;
  return count >= size ? 0 : jStat.ibeta(share, count + 1, size - count);
}

/** P(X = count) of a binomial; whole counts. */
export function binomialAt(count: number, { size, share }: Binomial): number {
  if (count < 0 || count > size) return 0;
  if (share <= 0 || share >= 1) return count === (share <= 0 ? 0 : size) ? 1 : 0;
  const ways = jStat.gammaln(size + 1) - jStat.gammaln(count + 1) - jStat.gammaln(size - count + 1);
  return Math.exp(ways + count * Math.log(share) + (size - count) * Math.log1p(-share));
}

/** The exact interval of a binomial's share (Clopper and Pearson 1934); `tail` is left out on each side. */
export const shareInterval = (count: number, size: number, tail = 0.025): Interval => ({
  lower: count === 0 ? 0 : jStat.beta.inv(tail, count, size - count + 1),
  upper: count === size ? 1 : jStat.beta.inv(1 - tail, count + 1, size - count),
});

/** An interval with its ends. */
export type Interval = { lower: number; upper: number };

/**
 * The exact interval of the mean that a Poisson count may have (Garwood 1936); `tail` is left out on
 * each side. Of an expected number that is not whole it gives the limits of a ratio to it.
 */
export const poissonMeanInterval = (count: number, tail = 0.025): Interval => ({
  lower: count === 0 ? 0 : jStat.chisquare.inv(tail, 2 * count) / 2,
  upper: jStat.chisquare.inv(1 - tail, 2 * (count + 1)) / 2,
});

/** P(X <= count) of a Poisson with a mean above 0. */
const poissonUpTo = (count: number, mean: number): number =>
  count < 0 ? 0 : 1 - jStat.lowRegGamma(count + 1, mean);

/** P(X = count) of a Poisson with a mean above 0. */
const poissonAt = (count: number, mean: number): number =>
  Math.exp(count * Math.log(mean) - mean - jStat.gammaln(count + 1));

/**
 * The smallest count that a Poisson with this mean does not exceed in `share` of all cases; `share`
 * above 0 and below 1. The search begins at Cornish and Fisher's guess, which is off by one at most
 * beyond small means.
 */
export function poissonQuantile(share: number, mean: number): number {
  if (mean <= 0) return 0;
  const z = Math.sign(share - 0.5) * zOfTwoSided(2 * Math.min(share, 1 - share));
  let reached = Math.max(0, Math.round(mean + z * Math.sqrt(mean) + (z * z - 1) / 6));
  // The sum of all below is asked for once, because it is slow for large means; from there single steps.
  let upTo = poissonUpTo(reached, mean);
  while (upTo < share) {
    reached += 1;
    upTo += poissonAt(reached, mean);
  }
  for (;;) {
    const below = upTo - poissonAt(reached, mean);
    if (reached === 0 || below < share) return reached;
    reached -= 1;
    upTo = below;
  }
}

/** P(X > value) of a chi squared with so many degrees of freedom. */
export const chiSquaredAbove = (value: number, freedom: number): number =>
  value <= 0 ? 1 : 1 - jStat.lowRegGamma(freedom / 2, value / 2);
