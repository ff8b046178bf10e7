import { daysInMonth, financialYearOf, type Month, monthOf, quarterOf } from './month.ts';
import { quarterPeriod } from './period.ts';

/**
 * A day of the Gregorian calendar as `2026-10-20`, without hour or time zone. Only what
 * `isCivilDate` accepts is one; every function here but the parsers throws a RangeError on others.
 */
export type CivilDate = string;

type DayOfMonth = { month: Month; day: number };

/** Month and day of a civil date; `undefined` where the text is no day of the calendar. */
export function parseCivilDate(text: string): DayOfMonth | undefined {
  const match = /^(\d{4})-(0[1-9]|1[0-2])-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const month = monthOf(Number(match[1]), Number(match[2]));
  const day = Number(match[3]);
  return day >= 1 && day <= daysInMonth(month) ? { month, day } : undefined;
}

/** Whether a text is a day of the calendar, written `2026-10-20`. */
export const isCivilDate = (text: string): boolean => parseCivilDate(text) !== undefined;

/** Month and day of a civil date. Throws a RangeError on what is not one. */
export function partsOf(date: CivilDate): DayOfMonth {
  const parts = parseCivilDate(date);
  if (!parts) throw new RangeError(`Not a civil date: ${date}`);
  return parts;
}

/** The civil date of a day of a month. Throws a RangeError where the month has no such day. */
export function civilDate(month: Month, day: number): CivilDate {
  const year = String(Math.floor(month / 12)).padStart(4, '0');
  const calendarMonth = String((month % 12) + 1).padStart(2, '0');
  const date = `${year}-${calendarMonth}-${String(day).padStart(2, '0')}`;
  partsOf(date);
  return date;
}

/** The last day of a month. */
export const lastDayOf = (month: Month): CivilDate => civilDate(month, daysInMonth(month));

/** Negative where `one` is the earlier day, 0 for the same day, positive where it is the later. */
export const compareDates = (one: CivilDate, other: CivilDate): number =>
  one < other ? -1 : Number(one > other);

/** Days before the first of a month, counted from 1 January of the year 0. */
function daysBeforeMonth(month: Month): number {
  const year = Math.floor(month / 12);
  const leapDays = Math.ceil(year / 4) - Math.ceil(year / 100) + Math.ceil(year / 400);
  let days = year * 365 + leapDays;
  for (let earlier = year * 12; earlier < month; earlier += 1) days += daysInMonth(earlier);
  return days;
}

function dayNumberOf(date: CivilDate): number {
  const { month, day } = partsOf(date);
  return daysBeforeMonth(month) + day;
}

/** The day so many days later, or earlier where the number is negative. */
export function addDays(date: CivilDate, days: number): CivilDate {
  let { month, day } = partsOf(date);
  day += days;
  while (day < 1) {
    month -= 1;
    day += daysInMonth(month);
  }
  while (day > daysInMonth(month)) {
    day -= daysInMonth(month);
    month += 1;
  }
  return civilDate(month, day);
}

/** The same day of the next month, its last day where it is shorter: 31 January gives 28 February. */
export function oneMonthAfter(date: CivilDate): CivilDate {
  const { month, day } = partsOf(date);
  return civilDate(month + 1, Math.min(day, daysInMonth(month + 1)));
}

/** The last day of the quarter of the financial year that a day lies in. */
export const endOfQuarter = (date: CivilDate): CivilDate =>
  lastDayOf(quarterPeriod(financialYearOfDate(date), quarterOfDate(date)).to);

/** How many days `to` lies after `from`: 0 for the same day, negative where it lies before. */
export const daysBetween = (from: CivilDate, to: CivilDate): number =>
  dayNumberOf(to) - dayNumberOf(from);

/** The month that a day lies in. */
export const monthOfDate = (date: CivilDate): Month => partsOf(date).month;

/** The quarter of the financial year that a day lies in, 1 to 4. */
export const quarterOfDate = (date: CivilDate): number => quarterOf(monthOfDate(date));

/** The financial year that a day lies in, by its first calendar year. */
export const financialYearOfDate = (date: CivilDate): number => financialYearOf(monthOfDate(date));
