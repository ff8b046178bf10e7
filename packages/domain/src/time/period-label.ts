import { type CivilDate, daysBetween, partsOf } from './civil-date.ts';
import { calendarMonthOf, financialYearOf, type Month, monthOf, yearOf } from './month.ts';
import { kindOfPeriod, type Period, quarterPeriod } from './period.ts';

const monthNames: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** The name of a calendar month: `April`. */
export const monthName = (month: Month): string => monthNames[calendarMonthOf(month) - 1] ?? '';

/** The short name of a calendar month for axes and table heads: `Apr`. */
export const shortMonthName = (month: Month): string => monthName(month).slice(0, 3);

/** A month with its year: `April 2025`. */
export const monthLabel = (month: Month): string => `${monthName(month)} ${yearOf(month)}`;

/** The month that `monthLabel` writes so; `undefined` where the text is none. */
export function parseMonthLabel(text: string): Month | undefined {
  const [, name, year] = /^(\w+) (\d{4})$/.exec(text) ?? [];
  const place = monthNames.indexOf(name ?? '');
  return place < 0 ? undefined : monthOf(Number(year), place + 1);
}

/**
 * A period by its first and last month: `April 2025`, `January to April 2025`,
 * `November 2024 to March 2025`.
 */
export function spanLabel({ from, to }: Period): string {
  if (from === to) return monthLabel(from);
  const first = yearOf(from) === yearOf(to) ? monthName(from) : monthLabel(from);
  return `${first} to ${monthLabel(to)}`;
}

/** A period's months without their years, for the head of a column: `Apr to Sep`, `Apr`. */
export function shortSpanLabel({ from, to }: Period): string {
  return from === to ? shortMonthName(from) : `${shortMonthName(from)} to ${shortMonthName(to)}`;
}

/** A financial year by its first calendar year: `2026-27`, `1999-00`. */
export const financialYearLabel = (financialYear: number): string =>
  `${financialYear}-${String((financialYear + 1) % 100).padStart(2, '0')}`;

/** The financial year of a label such as `2026-27`; `undefined` where its two years do not follow. */
export function parseFinancialYearLabel(label: string): number | undefined {
  const match = /^(\d{4})-\d{2}$/.exec(label);
  const financialYear = Number(match?.[1]);
  return financialYearLabel(financialYear) === label ? financialYear : undefined;
}

/**
 * A period as a heading names it: a financial year as `2026-27`, any other twelve months as
 * `12 months to September 2026`, everything else by its months.
 */
export function periodLabel(period: Period): string {
  switch (kindOfPeriod(period)) {
    case 'financial-year':
      return financialYearLabel(financialYearOf(period.from));
    case 'year-ending':
      return `12 months to ${monthLabel(period.to)}`;
    default:
      return spanLabel(period);
  }
}

/** A quarter by its number and months: `Q2 (July to September 2026)`. */
export const quarterLabel = (financialYear: number, quarter: number): string =>
  `Q${quarter} (${spanLabel(quarterPeriod(financialYear, quarter))})`;

/** A day: `31 March 2027`. Throws a RangeError on what is not a civil date. */
export function dateLabel(date: CivilDate): string {
  const { month, day } = partsOf(date);
  return `${day} ${monthLabel(month)}`;
}

/** A day for a narrow column: `31 Mar 2027`. Throws a RangeError on what is not a civil date. */
export function shortDateLabel(date: CivilDate): string {
  const { month, day } = partsOf(date);
  return `${day} ${shortMonthName(month)} ${yearOf(month)}`;
}

/** How long ago a day was, or how far off it is: `6 days ago`, `yesterday`, `today`, `in 11 days`. */
export function ageLabel(date: CivilDate, today: CivilDate): string {
  const days = daysBetween(date, today);
  if (days === 0) return 'today';
  if (days === 1) return 'yesterday';
  if (days === -1) return 'tomorrow';
  return days > 0 ? `${days} days ago` : `in ${-days} days`;
}
