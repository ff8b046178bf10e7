import { listSavedViews } from '@ragstone/contract/saved-views';
import { keyOf } from '../api/queries.ts';
import { queryClient } from '../api/query-client.ts';

/** Asks again for the views, in the list and on the overview. */
export const refreshViews = () =>
  queryClient.invalidateQueries({ queryKey: keyOf(listSavedViews) });
