import { binomialAbove } from './distributions.ts';

/** The ranks that an area could have, ends included; 1 is the lowest rate. */
export type RankRange = { lowest: number; highest: number };

/** A count with the people or households that it is of. */
export type Rated = { count: number; denominator: number };

const tail = 0.025;

/**
 * Whether one rate is clearly lower than another: the exact 95 % interval of their ratio lies above 1.
 * Each pair is told by itself, with no correction for looking at many.
 */
export function isClearlyLower(one: Rated, other: Rated): boolean {
  const size = one.count + other.count;
  const share = other.denominator / (one.denominator + other.denominator);
  const expected = { size, share };
  return binomialAbove(other.count - 1, expected) <= tail;
}

/**
 * The ranks that each area could have, in the order given: from 1 and how many are clearly lower, to
 * how many are not clearly higher. Counts not below 0, denominators above 0.
 */
export const rankRanges = (areas: readonly Rated[]): RankRange[] =>
  areas.map((area) => {
    const others = areas.filter((other) => other !== area);
    return {
      lowest: 1 + others.filter((other) => isClearlyLower(other, area)).length,
      highest: areas.length - others.filter((other) => isClearlyLower(area, other)).length,
    };
  });
