import { defaultDueOn, lastQuarterBefore } from '@ragstone/domain/plan/round';
import { financialYearOfDate, quarterOfDate } from '@ragstone/domain/time/civil-date';
import type { PlanRow } from '../../db/plan-rows.ts';
import type { RoundRow } from './round-queries.ts';

/**
 * The round that an officer is offered to open: of the quarter that ended last, else of the present
 * one; `undefined` while one is open, and where neither is left in the plan's year.
 */
export function nextRound(plan: PlanRow, rounds: readonly RoundRow[], today: string) {
  if (plan.state !== 'adopted' || plan.openRound !== undefined) return undefined;
  const present = { financialYear: financialYearOfDate(today), quarter: quarterOfDate(today) };
  const next = [lastQuarterBefore(today), present].find(
    ({ financialYear, quarter }) =>
      financialYear === plan.financialYear && !rounds.some((round) => round.quarter === quarter),
  );
  return next && { quarter: next.quarter, dueOn: defaultDueOn(next, today) };
}
