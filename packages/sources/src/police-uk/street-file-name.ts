/** What a file's name claims of its contents. The rows decide; a name is only compared with them. */
export type StreetFileHint = { monthKey: string; forceSlug: string };

// Bounded parts and no nesting, so a hostile name costs no time.
const STREET_NAME = /(?:^|\/)(\d{4}-(?:0[1-9]|1[0-2]))-([a-z][a-z-]{0,60})-street\.csv$/i;

/** Month and force of a name such as `2024-01/2024-01-kent-street.csv`; `undefined` for others. */
export function streetFileHint(name: string): StreetFileHint | undefined {
  const match = STREET_NAME.exec(name);
  const [, monthKey, forceSlug] = match ?? [];
  if (monthKey === undefined || forceSlug === undefined) return undefined;
  return { monthKey, forceSlug: forceSlug.toLowerCase() };
}
