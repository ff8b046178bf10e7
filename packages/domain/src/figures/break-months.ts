import type { Month } from '../time/month.ts';
import { monthsOf, type Period } from '../time/period.ts';
import { type Annotation, breaksWithin } from './annotation.ts';

/**
 * The months of a period that no line may join to the month before them, because a break lies between
 * the two: the first counted another way, and every month of a change that took several. The first
 * month of the period has none before it, and is never among them.
 */
export const breakMonths = (notes: readonly Annotation[], period: Period): Month[] =>
  monthsOf(period).filter((month) => {
    const [now, before] = [
      { from: month, to: month },
      { from: month - 1, to: month - 1 },
    ];
    return month > period.from && breaksWithin(notes, { now, before }).length > 0;
  });
