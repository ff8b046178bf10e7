import { compareAreas } from '@ragstone/contract/compare';
import { listComparisonGroups } from '@ragstone/contract/comparison-groups';
import { keyOf } from '../../api/queries.ts';
import { queryClient } from '../../api/query-client.ts';

/** Asks again for the groups, and for what is compared by them. */
export async function refreshGroups(): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: keyOf(listComparisonGroups) });
  await queryClient.invalidateQueries({ queryKey: keyOf(compareAreas) });
}
