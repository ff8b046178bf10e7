import type { Fault } from '../fault.ts';
import {
  addDays,
  type CivilDate,
  compareDates,
  isCivilDate,
  lastDayOf,
  monthOfDate,
} from '../time/civil-date.ts';
import { financialYearOf, quarterOf } from '../time/month.ts';
import { quarterPeriod } from '../time/period.ts';

/** A quarter of a plan's year, for which a round asks for reports. */
export type PlanQuarter = { financialYear: number; quarter: number };

/** The short name of a quarter's round: `Q2`. */
export const roundLabel = (quarter: number): string => `Q${quarter}`;

/** The quarter that ended last before a day: the one that a round opened on that day asks about. */
export function lastQuarterBefore(today: CivilDate): PlanQuarter {
  const month = monthOfDate(today) - 3;
  return { financialYear: financialYearOf(month), quarter: quarterOf(month) };
}

/**
 * The due date that a new round is offered with: the end of the month after the quarter, and never
 * less than a fortnight away, so that partners have time to answer.
 */
export function defaultDueOn({ financialYear, quarter }: PlanQuarter, today: CivilDate): CivilDate {
  const usual = lastDayOf(quarterPeriod(financialYear, quarter).to + 1);
  const fortnight = addDays(today, 14);
  return compareDates(usual, fortnight) < 0 ? fortnight : usual;
}

/** What keeps a round from being opened or changed to a due date; empty where nothing does. */
export function faultsInRound(
  round: PlanQuarter & { dueOn: CivilDate },
  today: CivilDate,
): Fault[] {
  const faults: Fault[] = [];
  const { financialYear, quarter, dueOn } = round;
  if (monthOfDate(today) < quarterPeriod(financialYear, quarter).from) {
    faults.push({ pointer: '/quarter', message: 'Choose a quarter that has begun' });
  }
  if (!isCivilDate(dueOn)) {
    faults.push({ pointer: '/dueOn', message: 'Enter a date' });
  } else if (compareDates(dueOn, today) < 0) {
    faults.push({ pointer: '/dueOn', message: 'Enter a due date that is today or later' });
  }
  return faults;
}
