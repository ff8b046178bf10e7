import { periodOf, type ReturnMonths } from '@ragstone/domain/returns/indicator';
import { monthOfDate } from '@ragstone/domain/time/civil-date';
import { financialYearOf, monthKey, monthOf, parseMonthKey } from '@ragstone/domain/time/month';
import { periodLabel } from '@ragstone/domain/time/period-label';

/** How many financial years back a return may begin, and how many months ahead. */
const yearsBack = 5;
const monthsAhead = 12;

type Asked = { months: ReturnMonths; today: string; end: 'first' | 'last'; beside: string };

/**
 * The periods that a return may begin or end with, newest first, each by the key of its first or last
 * month; `beside` is among them however old it is.
 */
export function monthChoices({ months, today, end, beside }: Asked) {
  const now = monthOfDate(today);
  const first = monthOf(financialYearOf(now) - yearsBack, 4);
  const held = parseMonthKey(beside);
  const starts = new Set<number>();
  for (let month = first; month <= now + monthsAhead; month += 1) {
    starts.add(periodOf(month, months).from);
  }
  if (held !== undefined) starts.add(periodOf(held, months).from);
  return [...starts]
    .sort((one, other) => other - one)
    .map((from) => {
      const period = periodOf(from, months);
      return {
        value: monthKey(end === 'first' ? period.from : period.to),
        label: periodLabel(period),
      };
    });
}

/** The same month or quarter after a change of frequency: a key that the choices have. */
export function fitted(key: string, months: ReturnMonths, end: 'first' | 'last'): string {
  const month = parseMonthKey(key);
  if (month === undefined) return key;
  const period = periodOf(month, months);
  return monthKey(end === 'first' ? period.from : period.to);
}
