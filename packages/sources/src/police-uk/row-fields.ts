import { csvFields } from '../csv-fields.ts';

/** Some columns of a row that `RowScanner` found, as text; an empty one is ''. For the few rows looked at. */
export function fieldsAt(
  bytes: Uint8Array,
  edges: Int32Array,
  columns: readonly number[],
): string[] {
  return columns.map((column) => {
    const field = bytes.subarray((edges[column] as number) + 1, edges[column + 1]);
    return csvFields(Buffer.from(field).toString('utf8'))[0] ?? '';
  });
}
