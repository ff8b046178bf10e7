import { calendarMonthOf, financialYearOf, type Month, yearOf } from '../time/month.ts';
import { kindOfPeriod, type Period, periodLength, yearEarlier } from '../time/period.ts';
import {
  financialYearLabel,
  monthLabel,
  monthName,
  periodLabel,
  spanLabel,
} from '../time/period-label.ts';
import { listInWords, numberWord } from './list.ts';

/** A period as a sentence about it has it: `in April 2025`, `from January to April 2025`. */
export function duringPeriod(period: Period): string {
  switch (kindOfPeriod(period)) {
    case 'month':
    case 'financial-year':
      return `in ${periodLabel(period)}`;
    case 'year-ending':
      return `in the ${periodLabel(period)}`;
    default:
      return `from ${spanLabel(period)}`;
  }
}

/** A period as the subject of a sentence: `January to April 2025`, `the 12 months to June 2025`. */
export const namedPeriod = (period: Period): string =>
  kindOfPeriod(period) === 'year-ending' ? `the ${periodLabel(period)}` : periodLabel(period);

/** The year before, told from a period: `the same four months of 2024`, `April 2024`, `2024-25`. */
export function samePeriodBefore(now: Period): string {
  const before = yearEarlier(now);
  switch (kindOfPeriod(now)) {
    case 'month':
    case 'financial-year':
      return periodLabel(before);
    case 'year-ending':
      return 'the 12 months before';
    default: {
      const months = numberWord(periodLength(now));
      const isOneYear = yearOf(before.from) === yearOf(before.to);
      return `the same ${months} months ${isOneYear ? `of ${yearOf(before.to)}` : 'a year before'}`;
    }
  }
}

/**
 * What a heading calls the year before: `last year` where the span ends with the latest month held,
 * `a year before` for spans further back, which are not this year.
 */
export const yearBeforeInHeading = (now: Period, latest: Month): string =>
  now.to >= latest ? 'last year' : 'a year before';

/** Two months are named by an `and`, as people say them. */
function spanInWords(span: Period): string {
  if (periodLength(span) !== 2) return spanLabel(span);
  const first =
    yearOf(span.from) === yearOf(span.to) ? monthName(span.from) : monthLabel(span.from);
  return `${first} and ${monthLabel(span.to)}`;
}

/** Spans of months in a sentence: `May to December 2024, March and April 2025`. */
export function spansInWords(spans: readonly Period[]): string {
  const hasAnd = spans.some((span) => periodLength(span) === 2);
  const words = spans.map(spanInWords);
  return hasAnd && words.length > 1 ? words.join(', ') : listInWords(words);
}

/** `is` or `are` after spans of months. */
export const verbAfterSpans = (spans: readonly Period[]): 'is' | 'are' =>
  spans.length === 1 && spans.every((span) => span.from === span.to) ? 'is' : 'are';

/** `since February 2025`. */
export const sinceMonth = (month: Month): string => `since ${monthLabel(month)}`;

/** The name of a line on a chart: the financial or calendar year that it lies in, else its months. */
export function lineLabel(span: Period): string {
  const isOneYear = yearOf(span.from) === yearOf(span.to);
  if (isOneYear && calendarMonthOf(span.from) !== 4) return String(yearOf(span.from));
  const financialYear = financialYearOf(span.from);
  if (financialYear === financialYearOf(span.to)) return financialYearLabel(financialYear);
  return isOneYear ? String(yearOf(span.from)) : spanLabel(span);
}

/** The years that a range covers: `2021-22 to 2024-25`, or the one that there is. */
export function yearsLabel({ first, last }: { first: Period; last: Period }): string {
  return first.from === last.from ? lineLabel(last) : `${lineLabel(first)} to ${lineLabel(last)}`;
}
