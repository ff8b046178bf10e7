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

/** How quarters are listed: each by itself, or twelve months of them, rolling or from April. */
export type PeriodBy = 'quarter' | 'twelve-months' | 'financial-year';

/**
 * The periods that quarters or years held make, newest first: each quarter from the first to the last
 * held, each twelve months that end with one of them, each financial year; or each year as it was
 * published. A quarter missing between others is listed too.
 */
export function periodsHeld(every: Every, held: readonly Month[], by: PeriodBy): Period[] {
  const [first] = held;
  const last = held.at(-1);
  if (first === undefined || last === undefined) return [];
  if (every === 12) return held.map((from) => ({ from, to: from + 11 })).reverse();
  const length = by === 'quarter' ? every : 12;
  const periods: Period[] = [];
  for (let from = first; from + length <= last + every; from += every) {
    if (by === 'financial-year' && calendarMonthOf(from) !== 4) continue;
    periods.push({ from, to: from + length - 1 });
  }
  return periods.reverse();
}
