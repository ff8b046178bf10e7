import { textOf } from '../../address/search.ts';

/** The import that is shown, if any. */
export type DataSearch = { import?: string };

export function readDataSearch(search: Record<string, unknown>): DataSearch {
  const id = textOf(search, 'import');
  return id !== undefined && /^[0-9a-f-]{36}$/.test(id) ? { import: id } : {};
}
