import { calendarMonthOf, type Month } from '../time/month.ts';
import { type Period, periodLength, yearEnding } from '../time/period.ts';
import { defaultSpan, isSpan } from './default-span.ts';
import type { Every } from './reading.ts';

/**
 * Whether the figures of a source make up a period: any months up to twelve, whole quarters up to
 * four, or one year. Nothing is ever shared out among shorter periods.
 */
export function isPeriodOf(every: Every, { from, to }: Period): boolean {
  if (!isSpan(from, to) || periodLength({ from, to }) % every !== 0) return false;
  return every !== 3 || calendarMonthOf(from) % 3 === 1;
}

/**
 * The period that a comparison begins with: what trends begin with for months, the four latest quarters
 * or else the latest one, the latest year. `held` are the first months of the periods held, in order;
 * `undefined` where there is none.
 */
export function latestPeriod(every: Every, held: readonly Month[]): Period | undefined {
  const last = held.at(-1);
  if (last === undefined) return undefined;
  if (every === 1) return defaultSpan(new Set(held), last);
  const end = last + every - 1;
  if (every === 12) return { from: last, to: end };
  const year = [9, 6, 3, 0].every((back) => held.includes(last - back));
  return year ? yearEnding(end) : { from: last, to: end };
}

/**
 * How the periods of a history are listed: each by itself, twelve months that end with each of them, or
 * years: financial, calendar, or those that end with the same month as the latest held.
 */
export type PeriodBy =
  | 'month'
  | 'quarter'
  | 'twelve-months'
  | 'financial-year'
  | 'calendar-year'
  | 'year-ending';

/** How the figures of a source can be listed, the plainest first. Years stand as they were published. */
export function listingsOf(every: Every): PeriodBy[] {
  if (every === 12) return [];
  const longer: PeriodBy[] = [
    ...(['quarter', 'twelve-months', 'financial-year', 'calendar-year', 'year-ending'] as const),
  ];
  return every === 1 ? ['month', ...longer] : longer;
}

const lengths: Partial<Record<PeriodBy, number>> = { month: 1, quarter: 3 };

/**
 * The periods that months, quarters or years held make, newest first, from the first to the last held:
 * one that is missing between others is listed too. Quarters are those of the calendar; a source by year
 * has its years as they were published, however they are to be listed.
 */
export function periodsHeld(every: Every, held: readonly Month[], by: PeriodBy): Period[] {
  const [first] = held;
  const last = held.at(-1);
  if (first === undefined || last === undefined) return [];
  if (every === 12) return held.map((from) => ({ from, to: from + 11 })).reverse();
  const length = lengths[by] ?? 12;
  const begins = (from: Month): boolean => {
    switch (by) {
      case 'quarter':
        return calendarMonthOf(from) % 3 === 1;
      case 'financial-year':
        return calendarMonthOf(from) === 4;
      case 'calendar-year':
        return calendarMonthOf(from) === 1;
      case 'year-ending':
        return (last + every - from) % 12 === 0;
      default:
        return true;
    }
  };
  const periods: Period[] = [];
  for (let from = first; from + length <= last + every; from += every) {
    if (begins(from)) periods.push({ from, to: from + length - 1 });
  }
  return periods.reverse();
}
