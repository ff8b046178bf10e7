import { type CivilDate, monthOfDate } from '../time/civil-date.ts';
import type { Period } from '../time/period.ts';
import { dueOn, periodOf, type ReturnSchedule } from './indicator.ts';

/** Whether every day of a period is over. */
export const hasEnded = (period: Period, today: CivilDate): boolean =>
  period.to < monthOfDate(today);

/**
 * The periods that an indicator asks for by this day, oldest first: those that have ended, from its
 * first to its last. None before the first has ended.
 */
export function periodsAsked(schedule: ReturnSchedule, today: CivilDate): Period[] {
  const { months, fromMonth, toMonth = Number.POSITIVE_INFINITY } = schedule;
  const periods: Period[] = [];
  let period = periodOf(fromMonth, months);
  while (hasEnded(period, today) && period.to <= toMonth) {
    periods.push(period);
    period = { from: period.from + months, to: period.to + months };
  }
  return periods;
}

/** The period that is running, where the indicator will ask for it: the next one to be due. */
export function periodRunning(schedule: ReturnSchedule, today: CivilDate): Period | undefined {
  const { months, fromMonth, toMonth = Number.POSITIVE_INFINITY } = schedule;
  const running = periodOf(Math.max(monthOfDate(today), fromMonth), months);
  return running.to <= toMonth ? running : undefined;
}

/**
 * How a period of a return stands that has no figure: *awaited* until it is due, *late* from then
 * on, and *missing* once the next period is due as well: nobody is still about to send it.
 */
export type Absence = 'awaited' | 'late' | 'missing';

export function absenceOf(
  period: Period,
  { months, dueDays }: ReturnSchedule,
  today: CivilDate,
): Absence {
  if (dueOn(period, dueDays) >= today) return 'awaited';
  const next = { from: period.from + months, to: period.to + months };
  return dueOn(next, dueDays) >= today ? 'late' : 'missing';
}
