import type { Endpoint, ParamsOf } from '@ragstone/contract/endpoint';
import { queryOptions } from '@tanstack/react-query';
import { type CallArgs, call } from './client.ts';
import type { AddressArgs } from './endpoint-url.ts';

/**
 * Query options for a GET endpoint: `useSuspenseQuery(queryOf(readPlan, { params }))`.
 * The key begins with the endpoint's address and its parameters, so that `keyOf` can name every
 * held answer of it, whatever its query.
 */
export function queryOf<E extends Endpoint>(endpoint: E, args: AddressArgs<E>) {
  const { params = {}, query = {} } = args as { params?: object; query?: object };
  return queryOptions({
    queryKey: [endpoint.url, params, query],
    queryFn: ({ signal }) => call(endpoint, { ...args, signal } as CallArgs<E>),
  });
}

/** The key to give to `invalidateQueries` after a save. Without params: for all of them. */
export function keyOf<E extends Endpoint>(endpoint: E, params?: ParamsOf<E>): readonly unknown[] {
  return params === undefined ? [endpoint.url] : [endpoint.url, params];
}
