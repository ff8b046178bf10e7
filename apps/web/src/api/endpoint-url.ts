import type { Endpoint, ParamsOf, QueryOf } from '@ragstone/contract/endpoint';

type Plain = string | number | boolean;
export type QueryValues = Record<string, Plain | readonly Plain[] | null | undefined>;
type Filled<Name extends string, Value> = [Value] extends [undefined]
  ? { [N in Name]?: undefined }
  : // A part whose every name is optional may be left out as a whole.
    object extends Value
    ? { [N in Name]?: Value }
    : { [N in Name]: Value };

/** What the address of an endpoint needs: exactly the params and query that its schema names. */
export type AddressArgs<E extends Endpoint> = Filled<'params', ParamsOf<E>> &
  Filled<'query', QueryOf<E>>;

/** The address with its parameters filled in; query names without a value are left out. */
export function fillUrl(
  pattern: string,
  params: Record<string, unknown> = {},
  query: QueryValues = {},
): string {
  const path = pattern.replace(/:([A-Za-z]+)/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined || value === '') throw new Error(`${pattern} needs ${name}`);
    return encodeURIComponent(String(value));
  });
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null) search.append(name, String(one));
    }
  }
  return search.size === 0 ? path : `${path}?${search}`;
}

/** The address of an endpoint, for a link to a file that it answers with. */
export function urlOf<E extends Endpoint>(endpoint: E, args: AddressArgs<E>): string {
  const { params, query } = args as { params?: Record<string, unknown>; query?: QueryValues };
  return fillUrl(endpoint.url, params, query);
}
