import type { StreetFile } from '@ragstone/sources/police-uk/find-street-files';
import { readStreetFile } from '@ragstone/sources/police-uk/read-street-file';
import { fieldsAt } from '@ragstone/sources/police-uk/row-fields';
import { STREET_COLUMNS, type StreetColumn } from '@ragstone/sources/police-uk/street-columns';

/** Values of some columns as one text; nothing stands for an empty one. */
export const keyOf = (values: readonly (string | null)[]): string =>
  values.map((value) => value ?? '').join('\n');

/**
 * The first rows, as a spreadsheet counts, that have these values: the file is read a second time
 * for it. Rows are only asked for where something is wrong, so counting is spared their numbers.
 */
export async function firstRows(
  file: StreetFile,
  columns: readonly StreetColumn[],
  keys: ReadonlySet<string>,
): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  const places = columns.map((column) => STREET_COLUMNS.indexOf(column));
  await readStreetFile(file, {
    take(bytes, edges, row) {
      const key = keyOf(fieldsAt(bytes, edges, places));
      if (keys.has(key) && !found.has(key)) found.set(key, row);
      return found.size === keys.size ? 'enough' : undefined;
    },
  });
  return found;
}
