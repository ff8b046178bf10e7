import type { Month } from '../time/month.ts';

/** The base from which on a percentage is printed: ONS's rule for its tables of partnership areas. */
export const smallestBaseForPercent = 50;

/** Why two spans cannot be set against each other, with what can still be said of them. */
export type NotComparable = { kind: 'not-comparable' } & (
  | { because: 'missing-months'; missing: Month[]; now?: number; before?: number }
  | { because: 'series-break'; since: Month; now: number; before: number }
  | { because: 'unusable' }
  | { because: 'different-months' }
);

/** Two counts that can be set against each other. `difference` is now less before. */
export type Comparable =
  /** `percent` is exact: it is rounded only where it is put into words. */
  | { kind: 'measured'; before: number; now: number; difference: number; percent: number }
  /** A percentage of a base under 50 would mislead; the two counts are shown instead. */
  | {
      kind: 'counts-only';
      before: number;
      now: number;
      difference: number;
      because: 'small-base';
    };

/** A change between two counts. Nobody can print a percentage without having looked at `kind`. */
export type Change = Comparable | NotComparable;

/** The change between two counts of the same months of two years. */
export function changeOf(before: number, now: number): Comparable {
  const difference = now - before;
  if (before < smallestBaseForPercent) {
    return { kind: 'counts-only', before, now, difference, because: 'small-base' };
  }
  return { kind: 'measured', before, now, difference, percent: (difference / before) * 100 };
}
