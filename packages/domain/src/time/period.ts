import {
  addMonths,
  calendarMonthOf,
  daysInMonth,
  financialYearOf,
  type Month,
  monthKey,
  monthOf,
  parseMonthKey,
  quarterOf,
} from './month.ts';

/** Whole months, first and last included. `from` is never after `to`. */
export type Period = { from: Month; to: Month };

/** What a period is known as. A financial year is told before the year ending in its March. */
export type PeriodKind = 'month' | 'quarter' | 'financial-year' | 'year-ending' | 'span';

/** The number of whole months in a period, at least 1. */
export const periodLength = (period: Period): number => period.to - period.from + 1;

/** Every month of a period in order. Every answer lists months thousands of times: a plain loop. */
export function monthsOf({ from, to }: Period): Month[] {
  const months: Month[] = [];
  for (let month = from; month <= to; month += 1) months.push(month);
  return months;
}

/** The number of days in a period: what two counts are divided by when their spans differ. */
export function daysIn({ from, to }: Period): number {
  let days = 0;
  for (let month = from; month <= to; month += 1) days += daysInMonth(month);
  return days;
}

/** Whether a month lies in a period, its ends included. */
export const includesMonth = (period: Period, month: Month): boolean =>
  month >= period.from && month <= period.to;

/** The same months one year before. */
export const yearEarlier = (period: Period): Period => ({
  from: addMonths(period.from, -12),
  to: addMonths(period.to, -12),
});

/** From a year before a period's first month to its last: all that a comparison of the two looks at. */
export const withYearBefore = (period: Period): Period => ({
  from: yearEarlier(period).from,
  to: period.to,
});

/** Whether two periods have the same number of months. */
export const isSameLength = (one: Period, other: Period): boolean =>
  periodLength(one) === periodLength(other);

/** Whether two periods may be compared: as many months, and the same months of the year. */
export const isComparable = (one: Period, other: Period): boolean =>
  isSameLength(one, other) && (one.from - other.from) % 12 === 0;

/** A quarter of a financial year: 1 is April to June, 4 is January to March of the next year. */
export function quarterPeriod(financialYear: number, quarter: number): Period {
  const from = addMonths(monthOf(financialYear, 4), (quarter - 1) * 3);
  return { from, to: from + 2 };
}

/** April of the year named to March of the next. */
export const financialYearPeriod = (financialYear: number): Period => ({
  from: monthOf(financialYear, 4),
  to: monthOf(financialYear + 1, 3),
});

/** The twelve months that end with a month. */
export const yearEnding = (to: Month): Period => ({ from: addMonths(to, -11), to });

/** What a period is known as, told from its months alone. */
export function kindOfPeriod(period: Period): PeriodKind {
  const length = periodLength(period);
  const begins = calendarMonthOf(period.from);
  if (length === 1) return 'month';
  if (length === 3 && begins % 3 === 1) return 'quarter';
  if (length === 12) return begins === 4 ? 'financial-year' : 'year-ending';
  return 'span';
}

/**
 * The key of a period: `2025-06`, `FY2025-Q1`, `FY2025` or `YE2025-06`. `undefined` for any other
 * span, which is named by its two months. Never `2011-12`, which is both a month and a year.
 */
export function periodKey(period: Period): string | undefined {
  switch (kindOfPeriod(period)) {
    case 'month':
      return monthKey(period.from);
    case 'quarter':
      return `FY${financialYearOf(period.from)}-Q${quarterOf(period.from)}`;
    case 'financial-year':
      return `FY${financialYearOf(period.from)}`;
    case 'year-ending':
      return `YE${monthKey(period.to)}`;
    case 'span':
      return undefined;
  }
}

/** The period of a key; `undefined` where the text is not one. `YE2026-03` is read as `FY2025`. */
export function parsePeriodKey(key: string): Period | undefined {
  const quarter = /^FY(\d{4})-Q([1-4])$/.exec(key);
  if (quarter) return quarterPeriod(Number(quarter[1]), Number(quarter[2]));
  const financialYear = /^FY(\d{4})$/.exec(key);
  if (financialYear) return financialYearPeriod(Number(financialYear[1]));
  const month = parseMonthKey(key.startsWith('YE') ? key.slice(2) : key);
  if (month === undefined) return undefined;
  return key.startsWith('YE') ? yearEnding(month) : { from: month, to: month };
}

/** A part of a period, and the same part of the year before. */
export type LikeForLike = {
  now: Period;
  before: Period;
  /** How many months each of the two has. */
  months: number;
  /** False where months of the period asked for lie outside what is available. */
  isWhole: boolean;
};

/**
 * Clips a period to the months available and sets the same months of the year before beside it, so
 * that five months are never compared with twelve. `undefined` where no month of it is available.
 */
export function likeForLike(period: Period, available: Period): LikeForLike | undefined {
  const now = {
    from: Math.max(period.from, available.from),
    to: Math.min(period.to, available.to),
  };
  if (now.from > now.to) return undefined;
  return {
    now,
    before: yearEarlier(now),
    months: periodLength(now),
    isWhole: isSameLength(now, period),
  };
}
