import type { Fault } from '@ragstone/contract/problem';

type Texts<V> = { [Name in keyof V]?: V[Name] extends string ? string : never };

/** What to say of each field that nothing was typed into, in the order of `missing`. */
export const checkPresent = <V extends Record<string, unknown>>(
  values: V,
  missing: Texts<V>,
): Fault[] =>
  Object.entries<string>(missing as Record<string, string>).flatMap(([name, message]) =>
    String(values[name]).trim() === '' ? [{ pointer: `/${name}`, message }] : [],
  );
