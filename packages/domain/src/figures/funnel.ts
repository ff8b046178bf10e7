import { type Interval, poissonMeanInterval, poissonQuantile } from './distributions.ts';
import type { Rated } from './rank-range.ts';

/** The shares of a funnel's limits: 2 and 3 standard deviations, by custom. */
export const funnelShares = { warning: 0.95, action: 0.998 };

/** The counts that an area's may lie between; ends included. */
export type FunnelLimits = { warning: Interval; action: Interval };

const widened = ({ lower, upper }: Interval, { mean, by }: { mean: number; by: number }) => ({
  lower: Math.max(0, mean - (mean - lower) * by),
  upper: mean + (upper - mean) * by,
});

const quantiles = (share: number, mean: number): Interval => ({
  lower: poissonQuantile((1 - share) / 2, mean),
  upper: poissonQuantile((1 + share) / 2, mean),
});

/**
 * The limits around an expected count within which areas differ by chance. `dispersion` of the group
 * widens them where its areas differ by more; never used below 1. Spiegelhalter 2005.
 */
export function funnelLimits(expected: number, dispersion = 1): FunnelLimits {
  const by = Math.sqrt(Math.max(1, dispersion));
  const limits = (share: number) => widened(quantiles(share, expected), { mean: expected, by });
  return { warning: limits(funnelShares.warning), action: limits(funnelShares.action) };
}

/** The limits of a ratio to the expected count, target 1; `undefined` where nothing is expected. */
export function ratioLimits(expected: number): FunnelLimits | undefined {
  if (expected <= 0) return undefined;
  const limits = (share: number): Interval => {
    const { lower, upper } = poissonMeanInterval(expected, (1 - share) / 2);
    return { lower: lower / expected, upper: upper / expected };
  };
  return { warning: limits(funnelShares.warning), action: limits(funnelShares.action) };
}

/** The rate of all areas together, for each one of the denominator; `undefined` without people. */
export function groupRate(areas: readonly Rated[]): number | undefined {
  const people = areas.reduce((sum, { denominator }) => sum + denominator, 0);
  const counts = areas.reduce((sum, { count }) => sum + count, 0);
  return people > 0 ? counts / people : undefined;
}

/** Of each end so much is pulled in to the nearest left. */
const winsorised = 0.1;

/**
 * By how much areas differ more than chance would make them: the mean square of z, a tenth at each end
 * pulled in, so that one odd area does not hide itself. `undefined` of fewer than two. Spiegelhalter 2005.
 */
export function groupDispersion(areas: readonly Rated[]): number | undefined {
  const rate = groupRate(areas);
  if (rate === undefined || areas.length < 2) return undefined;
  const zs = areas
    .map(({ count, denominator }) => 2 * (Math.sqrt(count) - Math.sqrt(rate * denominator)))
    .sort((one, other) => one - other);
  const cut = Math.floor(zs.length * winsorised);
  const [low = 0, high = 0] = [zs[cut], zs[zs.length - 1 - cut]];
  const squares = zs.map((z) => Math.min(high, Math.max(low, z)) ** 2);
  return squares.reduce((sum, each) => sum + each, 0) / squares.length;
}
