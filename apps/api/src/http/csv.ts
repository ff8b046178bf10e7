/** A cell of a table that is downloaded; `undefined` is written as nothing, never as 0. */
export type CsvCell = string | number | undefined;

/** What a spreadsheet would run as a formula, or skip over on its way to one. */
const startsFormula = /^(?:[\p{Cc}\s]*[=+\-@\uff0b\uff0d\uff1d\uff20]|\p{Cc})/u;

function cellText(cell: CsvCell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  // An apostrophe makes a spreadsheet take the cell as text, as does a minus that is a dash.
  const text = startsFormula.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * The one writer of CSV: RFC 4180, in UTF-8 with the mark by which spreadsheets know it. No cell
 * begins a formula; only numbers may begin with a minus.
 */
export const csvText = (rows: readonly (readonly CsvCell[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('')}`;
