/**
 * A calendar month as one integer: year * 12 + (calendar month - 1). Months add, subtract and
 * compare as numbers, and no time zone can move one. Outside programs a month is its key, `2025-06`.
 */
export type Month = number;

/** The month of a year and a calendar month of 1 to 12. Throws a RangeError on any other. */
export function monthOf(year: number, calendarMonth: number): Month {
  if (!Number.isInteger(year) || !Number.isInteger(calendarMonth)) {
    throw new RangeError(`Not a month: ${year}, ${calendarMonth}`);
  }
  if (calendarMonth < 1 || calendarMonth > 12) {
    throw new RangeError(`Not a calendar month: ${calendarMonth}`);
  }
  return year * 12 + calendarMonth - 1;
}

/** The year that a month lies in. */
export const yearOf = (month: Month): number => Math.floor(month / 12);

/** The calendar month, 1 (January) to 12 (December). */
export const calendarMonthOf = (month: Month): number => month - yearOf(month) * 12 + 1;

/** The month of a key such as `2025-06`; `undefined` where the text is not one. */
export function parseMonthKey(key: string): Month | undefined {
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(key);
  return match ? monthOf(Number(match[1]), Number(match[2])) : undefined;
}

/** The key of a month, such as `2025-06`. */
export function monthKey(month: Month): string {
  const year = String(yearOf(month)).padStart(4, '0');
  return `${year}-${String(calendarMonthOf(month)).padStart(2, '0')}`;
}

/** The month so many months later, or earlier where the number is negative. */
export const addMonths = (month: Month, months: number): Month => month + months;

/** How many months `to` lies after `from`: 0 for the same month, negative where it lies before. */
export const monthsBetween = (from: Month, to: Month): number => to - from;

/** Whether a year has a 29th of February in the Gregorian calendar. */
export const isLeapYear = (year: number): boolean =>
  (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** The number of days in a month, 28 to 31. */
export function daysInMonth(month: Month): number {
  const calendarMonth = calendarMonthOf(month);
  if (calendarMonth === 2) return isLeapYear(yearOf(month)) ? 29 : 28;
  // 31 and 30 take turns, and do so anew from August on.
  return (calendarMonth < 8 ? calendarMonth : calendarMonth + 1) % 2 === 1 ? 31 : 30;
}

/**
 * The financial year that a month lies in, by its first calendar year: April 2025 to March 2026
 * is 2025. Councils and police count from 1 April.
 */
export const financialYearOf = (month: Month): number => yearOf(month - 3);

/** The quarter of the financial year, 1 (April to June) to 4 (January to March). */
export const quarterOf = (month: Month): number =>
  Math.floor((calendarMonthOf(month - 3) - 1) / 3) + 1;
