import { type Cell, safeText } from './cells.ts';

function cellText(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const text = safeText(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The mark by which spreadsheets know UTF-8. */
const mark = '\ufeff';

const lines = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('');

/** The one writer of CSV: RFC 4180, in UTF-8 with its mark. No cell begins a formula. */
export const csvText = (rows: readonly (readonly Cell[])[]): string => `${mark}${lines(rows)}`;

/** The same of rows that come in batches, so that a file of any length is never held whole. */
export async function* csvPieces(
  batches: AsyncIterable<readonly (readonly Cell[])[]>,
): AsyncGenerator<string> {
  yield mark;
  for await (const rows of batches) yield lines(rows);
}
