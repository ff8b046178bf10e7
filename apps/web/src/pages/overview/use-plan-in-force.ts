import { listPlans, readPlan } from '@ragstone/contract/plans';
import { useSuspenseQuery } from '@tanstack/react-query';
import { queryOf } from '../../api/queries.ts';
import { usePartnership } from '../../session/actor.ts';
import { planInForce } from './plan-facts.ts';

/** The newest plan that the reader may see, without its rows; `undefined` where there is none. */
export function usePlanInForce() {
  const params = { partnership: usePartnership().slug };
  return planInForce(useSuspenseQuery(queryOf(listPlans, { params })).data.plans);
}

/** The same plan with its priorities and actions. */
export function usePlanRows(year: string) {
  const params = { partnership: usePartnership().slug, year };
  return useSuspenseQuery(queryOf(readPlan, { params })).data;
}
