import { csvFields } from '@ragstone/sources/csv-fields';
import type { StreetFile } from '@ragstone/sources/police-uk/find-street-files';
import { readStreetFile } from '@ragstone/sources/police-uk/read-street-file';
import type { StreetColumn } from '@ragstone/sources/police-uk/street-columns';

/** Values of some columns as one text; nothing stands for an empty one. */
export const keyOf = (values: readonly (string | null)[]): string =>
  values.map((value) => value ?? '').join('\n');

async function* linesOf(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let held = '';
  for await (const piece of pieces) {
    const lines = (held + decoder.decode(piece, { stream: true })).split('\n');
    held = lines.pop() ?? '';
    yield* lines;
  }
}

/**
 * The first rows, as a spreadsheet counts, that have these values: the file is read a second time
 * for it. Rows are only asked for where something is wrong, so COPY is spared their numbers.
 */
export async function firstRows(
  file: StreetFile,
  columns: readonly StreetColumn[],
  keys: ReadonlySet<string>,
): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  const { rows } = readStreetFile(file, { fileNumber: 1, columns });
  for await (const line of linesOf(rows)) {
    const [, row, ...values] = csvFields(line);
    const key = keyOf(values);
    if (!keys.has(key) || found.has(key)) continue;
    found.set(key, Number(row));
    if (found.size === keys.size) break;
  }
  return found;
}
