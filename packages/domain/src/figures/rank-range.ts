import { type Binomial, binomialAbove } from './distributions.ts';

/** The ranks that an area could have, ends included; 1 is the lowest rate. */
export type RankRange = { lowest: number; highest: number };

/** A count with the people or households that it is of. */
export type Rated = { count: number; denominator: number };

const tail = 0.025;

/** Somewhat less than the tail, so that no rounding brings a bound to the other side of it. */
const surelyBelowTail = 0.0249;

/**
 * An upper bound of P(X >= count) of a binomial whose mean lies below the count (Chernoff 1952). Far
 * quicker than the tail itself, and most areas are so far apart that it says enough.
 */
function boundOfTail(count: number, { size, share }: Binomial): number {
  const missing = size - count;
  const ofMissing = missing === 0 ? 0 : missing * Math.log(missing / (size * (1 - share)));
  return Math.exp(-count * Math.log(count / (size * share)) - ofMissing);
}

/**
 * Whether one rate is clearly lower than another: the exact 95 % interval of their ratio lies above 1.
 * Each pair is told by itself, with no correction for looking at many.
 */
export function isClearlyLower(one: Rated, other: Rated): boolean {
  // At or above its mean a binomial lies at least as often as not: no such tail is small.
  if (other.count * one.denominator <= one.count * other.denominator) return false;
  const size = one.count + other.count;
  const share = other.denominator / (one.denominator + other.denominator);
  const expected = { size, share };
  if (boundOfTail(other.count, expected) < surelyBelowTail) return true;
  return binomialAbove(other.count - 1, expected) <= tail;
}

/**
 * The ranks that the area at a place in the list could have: from 1 and how many are clearly lower, to
 * how many are not clearly higher. Counts not below 0, denominators above 0.
 */
export function rankRangeAt(areas: readonly Rated[], at: number): RankRange {
  const area = areas[at];
  let lowest = 1;
  let highest = areas.length;
  for (const other of areas) {
    if (area === undefined || other === area) continue;
    if (isClearlyLower(other, area)) lowest += 1;
    if (isClearlyLower(area, other)) highest -= 1;
  }
  return { lowest, highest };
}

/** The ranks that each area could have, in the order given. */
export const rankRanges = (areas: readonly Rated[]): RankRange[] =>
  areas.map((_, at) => rankRangeAt(areas, at));
