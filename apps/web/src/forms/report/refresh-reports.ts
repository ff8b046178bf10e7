import { readAction } from '@ragstone/contract/actions';
import { listPlans, readPlan } from '@ragstone/contract/plans';
import { readMyActions } from '@ragstone/contract/progress';
import { listRounds, readRound } from '@ragstone/contract/rounds';
import { keyOf } from '../../api/queries.ts';
import { queryClient } from '../../api/query-client.ts';

/** After a report, a decision or a change of the round: every page that shows something of it asks again. */
export async function refreshReports(): Promise<void> {
  const changed = [readMyActions, listPlans, listRounds, readRound, readPlan, readAction];
  await Promise.all(
    changed.map((endpoint) => queryClient.invalidateQueries({ queryKey: keyOf(endpoint) })),
  );
}
