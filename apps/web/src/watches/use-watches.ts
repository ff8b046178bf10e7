import { addWatch, listWatches, stopWatch, type Watch } from '@ragstone/contract/watches';
import { useSuspenseQuery } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import { keyOf, queryOf } from '../api/queries.ts';
import { queryClient } from '../api/query-client.ts';
import { useForm } from '../forms/use-form.ts';
import { usePartnership } from '../session/actor.ts';

type Act = { add: { indicator: string; area?: string } } | { stop: Watch } | undefined;

/** What the reader watches, and how they begin and stop. */
export function useWatches() {
  const params = { partnership: usePartnership().slug };
  const { data } = useSuspenseQuery(queryOf(listWatches, { params }));
  const form = useForm<{ act: Act }>({
    initial: { act: undefined },
    save: async ({ act }) => {
      if (act === undefined) return;
      const saving =
        'add' in act
          ? call(addWatch, { params, body: act.add })
          : call(stopWatch, { params: { ...params, watch: act.stop.id }, body: {} });
      // Also after a refusal: the list then shows what another window made of it.
      const refresh = () => queryClient.invalidateQueries({ queryKey: keyOf(listWatches) });
      await saving.finally(refresh);
    },
  });
  return { ...data, form };
}
