import { choiceOf, textOf } from '../../address/search.ts';

/** The import that is shown, if any, and whether every release is listed rather than the latest. */
export type DataSearch = { import?: string; releases?: 'all' };

export function readDataSearch(search: Record<string, unknown>): DataSearch {
  const id = textOf(search, 'import');
  const releases = choiceOf(search, 'releases', ['all']);
  return {
    ...(id !== undefined && /^[0-9a-f-]{36}$/.test(id) && { import: id }),
    ...(releases !== undefined && { releases }),
  };
}
