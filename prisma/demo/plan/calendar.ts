import { addDays, type CivilDate, civilDate, lastDayOf } from '@ragstone/domain/time/civil-date';
import { quarterPeriod } from '@ragstone/domain/time/period';
import type { PlanYear } from '../work/work.ts';

/** The day on which the demonstration's clock stands still, in the middle of a round. */
export const standingDate: CivilDate = '2026-10-20';

export type PlanDates = { adoptedOn: CivilDate; closedOn?: CivilDate };

export const planDates: Readonly<Record<PlanYear, PlanDates>> = {
  2024: { adoptedOn: '2024-03-19', closedOn: '2025-05-13' },
  2025: { adoptedOn: '2025-03-18', closedOn: '2026-05-12' },
  2026: { adoptedOn: '2026-03-17' },
};

export type RoundDates = {
  year: PlanYear;
  quarter: number;
  opensOn: CivilDate;
  dueOn: CivilDate;
  closesOn: CivilDate;
  isOpen: boolean;
};

/** A round opens the day after its quarter, is due at that month's end and closes a week later. */
function roundDates(year: PlanYear, quarter: number): RoundDates {
  const after = quarterPeriod(year, quarter).to + 1;
  const dueOn = lastDayOf(after);
  const closesOn = addDays(dueOn, 8);
  const isOpen = closesOn > standingDate;
  return { year, quarter, opensOn: civilDate(after, 1), dueOn, closesOn, isOpen };
}

/** The rounds of a year that have been opened by the standing day. */
export const roundsOf = (year: PlanYear): RoundDates[] =>
  [1, 2, 3, 4]
    .map((quarter) => roundDates(year, quarter))
    .filter(({ opensOn }) => opensOn <= standingDate);
