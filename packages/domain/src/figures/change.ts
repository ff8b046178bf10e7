import type { Month } from '../time/month.ts';
import { type Judged, type Verdict, verdictOf } from './verdict.ts';

/** The base from which on a percentage is printed: ONS's rule for its tables of partnership areas. */
export const smallestBaseForPercent = 50;

/** Why two spans cannot be set against each other, with what can still be said of them. */
export type NotComparable = { kind: 'not-comparable' } & (
  | { because: 'missing-months'; missing: Month[]; now?: number; before?: number }
  | { because: 'series-break'; since: Month; now: number; before: number }
  | { because: 'unusable' }
  | { because: 'different-months' }
);

/**
 * Two counts that can be set against each other, with what they were judged by. `difference` is now less
 * before; the verdict is `undefined` where a count is below 0.
 */
export type Comparable = Judged & { difference: number; verdict: Verdict | undefined } & (
    | {
        kind: 'measured' /** Exact: it is rounded only where it is put into words. */;
        percent: number;
      }
    /** A percentage of a base under 50 would mislead; the two counts are shown instead. */
    | { kind: 'counts-only'; because: 'small-base' }
  );

/** A change between two counts. Nobody can print a percentage without having looked at `kind`. */
export type Change = Comparable | NotComparable;

/** The change between two counts of the same months of two years, and whether it is more than chance. */
export function changeOf(judged: Judged): Comparable {
  const { before, now } = judged;
  const difference = now - before;
  const verdict = verdictOf(judged);
  if (before < smallestBaseForPercent) {
    return { ...judged, difference, verdict, kind: 'counts-only', because: 'small-base' };
  }
  const percent = (difference / before) * 100;
  return { ...judged, difference, verdict, kind: 'measured', percent };
}

const isBeyondChance = ({ verdict }: Comparable) =>
  verdict !== undefined && verdict.strength !== 'no-clear-change';

const isSameWay = ({ verdict, difference }: Comparable) =>
  verdict?.direction === (difference < 0 ? 'lower' : difference > 0 ? 'higher' : 'same');

/** The verdict on a change that is more than chance explains; `undefined` for every other. */
export function clearVerdict(change: Change): Verdict | undefined {
  if (change.kind === 'not-comparable') return undefined;
  return isBeyondChance(change) && isSameWay(change) ? change.verdict : undefined;
}

/**
 * The verdict on a change whose counts go one way, and those of each day clearly the other, as a
 * February can after that of a leap year; `undefined` for every other.
 */
export const otherwisePerDay = (change: Comparable): Verdict | undefined =>
  isBeyondChance(change) && !isSameWay(change) ? change.verdict : undefined;
