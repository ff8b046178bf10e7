/**
 * The search part of an address, in the plainest form there is: `?agency=a&agency=b&from=2026-04`.
 * The router's own form quotes text that looks like a number, which does not survive retyping.
 */
export type RawSearch = Record<string, string | string[] | undefined>;

export function parseSearch(search: string): RawSearch {
  const values: RawSearch = {};
  const given = new URLSearchParams(search);
  for (const name of new Set(given.keys())) {
    const all = given.getAll(name);
    values[name] = all.length === 1 ? all[0] : all;
  }
  return values;
}

export function stringifySearch(search: Record<string, unknown>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '') params.append(name, String(one));
    }
  }
  // Commas and colons are safe in a search and kinder to read in a mailed link.
  const text = params.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
  return text === '' ? '' : `?${text}`;
}

/** The first value of a name, or `undefined` where it is absent. */
export function textOf(search: Record<string, unknown>, name: string): string | undefined {
  const value = search[name];
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return first === undefined || first === null || first === '' ? undefined : String(first);
}

/** All values of a name, in order; empty where it is absent. */
export function listOf(search: Record<string, unknown>, name: string): string[] {
  const value = search[name];
  if (value === undefined || value === null || value === '') return [];
  return (Array.isArray(value) ? value : [value]).map(String);
}

/** One of the allowed values, or `undefined` where it is absent or not one of them. */
export function choiceOf<const C extends string>(
  search: Record<string, unknown>,
  name: string,
  choices: readonly C[],
): C | undefined {
  const text = textOf(search, name);
  return choices.find((choice) => choice === text);
}
