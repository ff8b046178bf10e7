import type { Month } from '../time/month.ts';
import { type Period, yearEarlier } from '../time/period.ts';
import { breaksWithin, unusableWithin } from './annotation.ts';
import { type BeforeAfter, type Displacement, displacementOf } from './displacement.ts';
import type { Noted } from './rolling-year.ts';
import { countOver } from './series.ts';

/** Fewer whole months after an action began say nothing of it, and no more than a year is looked at. */
export const monthsAfter = { least: 3, most: 12 };

/** Why an action's area and the one compared with cannot be set against each other. */
export type NoBeforeAfter = 'not-begun' | 'too-few-months' | 'cannot-be-compared' | 'none-counted';

/** An area before and after an action, beside another over the same months; counts. */
export type BeforeAndAfter =
  | {
      kind: 'compared';
      after: Period;
      before: Period;
      target: BeforeAfter;
      comparison: BeforeAfter;
      displacement: Displacement;
    }
  | { kind: 'cannot-say'; because: NoBeforeAfter };

/**
 * The whole months since an action began, three to twelve, against the same months a year before, so
 * that seasons cancel out. `from` is its first whole month, `latest` the last month held. It cannot be
 * said where a month is missing, and across a break of either series.
 */
export function beforeAndAfter(
  { target, comparison }: { target: Noted; comparison: Noted },
  { from, latest }: { from: Month; latest: Month },
): BeforeAndAfter {
  const cannot = (because: NoBeforeAfter): BeforeAndAfter => ({ kind: 'cannot-say', because });
  if (from > latest) return cannot('not-begun');
  const after = { from, to: Math.min(latest, from + monthsAfter.most - 1) };
  if (after.to - after.from + 1 < monthsAfter.least) return cannot('too-few-months');
  const before = yearEarlier(after);
  const countsOf = ({ series, notes = [] }: Noted): BeforeAfter | undefined => {
    const compared = { now: after, before };
    if (breaksWithin(notes, compared).length > 0) return undefined;
    if (unusableWithin(notes, compared).length > 0) return undefined;
    const counts = {
      before: countOver(series, before).total,
      after: countOver(series, after).total,
    };
    if (counts.before === undefined || counts.after === undefined) return undefined;
    return counts.before < 0 || counts.after < 0
      ? undefined
      : { before: counts.before, after: counts.after };
  };
  const counts = { target: countsOf(target), comparison: countsOf(comparison) };
  if (counts.target === undefined || counts.comparison === undefined) {
    return cannot('cannot-be-compared');
  }
  const both = { target: counts.target, comparison: counts.comparison };
  const displacement = displacementOf(both);
  if (displacement === undefined) return cannot('none-counted');
  return { kind: 'compared', after, before, ...both, displacement };
}
