import { listPlans } from '@ragstone/contract/plans';
import { parseFinancialYearLabel } from '@ragstone/domain/time/period-label';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { notThere } from '../../api/problem-error.ts';
import { queryOf } from '../../api/queries.ts';
import { NoPlan } from './no-plan.tsx';
import { PlanOfYear } from './plan-of-year.tsx';

/** No partnership is older than the Crime and Disorder Act 1998; the API takes plans from 1990 on. */
const firstYear = 1990;

/** The plan of the year in the address, or what to do while there is none. */
export function PlanPage() {
  const { partnership, year } = useParams({ from: '/p/$partnership/plan/$year' });
  const financialYear = parseFinancialYearLabel(year);
  if (financialYear === undefined || financialYear < firstYear) throw notThere();
  const { plans } = useSuspenseQuery(queryOf(listPlans, { params: { partnership } })).data;
  const exists = plans.some((plan) => plan.year === year);
  return exists ? <PlanOfYear year={year} plans={plans} /> : <NoPlan year={year} plans={plans} />;
}
