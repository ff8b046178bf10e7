import { daysIn, type Period } from '../time/period.ts';

/** Counts for each day of a period, so that months of 28 and of 31 days can stand side by side. */
export const perDay = (count: number, period: Period): number => count / daysIn(period);
