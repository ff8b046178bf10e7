import { periodLabel } from '@ragstone/domain/time/period-label';
import { type ByteSource, readRange } from '../byte-source.ts';
import { FAULTS_SHOWN, type Fault } from '../fault.ts';
import { type SheetRow, textOf } from '../sheet/cell.ts';
import { csvRows } from '../sheet/csv-rows.ts';
import { eachRow } from '../sheet/each-row.ts';
import { openWorkbook } from '../sheet/sheet-rows.ts';
import { headerOf, type ReturnHeader } from './columns.ts';
import {
  type CellFault,
  type FiguredRow,
  type KnownIndicator,
  readReturnRow,
} from './return-row.ts';

/** What a return's file says; `unreadable` where it is no table at all. */
export type ReturnFile =
  | { kind: 'unreadable'; fault: Fault }
  | { kind: 'read'; faults: CellFault[]; figures: FiguredRow[] };

type Asked = { indicators: readonly KnownIndicator[]; today: string };

/** A return is a few hundred cells; what unpacks to more was not made to be one. */
const limits = { entries: 500, unpackedBytes: 50 * 1024 * 1024, ratio: 200 };
const mostRows = 5000;
/** Rows in which the headings are looked for: somebody may have put a title above them. */
const rowsAbove = 20;

type Sheet = { name: string; header: ReturnHeader | undefined; rows: SheetRow[] };

async function rowsOf(source: ByteSource): Promise<AsyncIterable<SheetRow[]> | Fault> {
  const head = await readRange(source, 0, 2);
  if (head.toString('latin1') !== 'PK') {
    return csvRows(source.read(0, source.size), { file: source.name, sheet: source.name });
  }
  const workbook = await openWorkbook(source, limits);
  return 'rows' in workbook ? workbook.rows() : workbook;
}

/** The sheets with their headers; rows above a header are left out. */
async function sheetsOf(source: ByteSource): Promise<Sheet[] | Fault> {
  const rows = await rowsOf(source);
  if ('message' in rows) return rows;
  const sheets: Sheet[] = [];
  let count = 0;
  const fault = await eachRow(rows, (row) => {
    count += 1;
    let sheet = sheets.at(-1);
    if (sheet === undefined || sheet.name !== row.sheet) {
      sheet = { name: row.sheet, header: undefined, rows: [] };
      sheets.push(sheet);
    }
    if (sheet.header !== undefined && count <= mostRows) sheet.rows.push(row);
    else if (row.row <= rowsAbove) sheet.header = headerOf(row.cells.map(textOf));
  });
  if (fault !== undefined) return fault;
  if (count <= mostRows) return sheets;
  const message = `The table has more than ${mostRows} rows.`;
  return { file: source.name, message, whatToDo: 'Send the periods of this return alone.' };
}

/** Says of each figure that stands twice where it stands first. */
function faultsOfRepeats(figures: readonly FiguredRow[]): CellFault[] {
  const seen = new Map<string, string>();
  return figures.flatMap(({ cell, slug, period }) => {
    const name = `${slug} ${period.from}`;
    const first = seen.get(name);
    if (first === undefined) {
      seen.set(name, cell);
      return [];
    }
    return [{ cell, message: `${periodLabel(period)} of ${slug} stands in ${first} already.` }];
  });
}

/**
 * Reads a return that an agency filled in: a CSV, XLSX or ODS with the headings of the template, in
 * any order and with any others beside them. Rows without a value say nothing. Every other row is a
 * figure or a fault; whoever gets faults must take none of the figures.
 */
export async function readReturnFile(source: ByteSource, asked: Asked): Promise<ReturnFile> {
  const sheets = await sheetsOf(source);
  if (!Array.isArray(sheets)) return { kind: 'unreadable', fault: sheets };
  const tables = sheets.filter(({ header }) => header !== undefined);
  if (tables.length === 0) {
    const message = 'The headings Code (or Indicator), Period and Value were not found in one row.';
    return { kind: 'read', faults: [{ cell: 'A1', message }], figures: [] };
  }
  const figures: FiguredRow[] = [];
  const faults: CellFault[] = [];
  for (const { name, header, rows } of tables) {
    const prefix = sheets.length > 1 ? `${name}!` : '';
    for (const { row, cells } of rows) {
      if (header === undefined || faults.length > FAULTS_SHOWN) continue;
      const read = readReturnRow({ row, cells, header, prefix, ...asked });
      if (Array.isArray(read)) faults.push(...read);
      else if (read !== undefined) figures.push(read);
    }
  }
  faults.push(...faultsOfRepeats(figures));
  if (faults.length === 0 && figures.length === 0) {
    faults.push({ cell: 'A1', message: 'No row has a value.' });
  }
  return { kind: 'read', faults: faults.slice(0, FAULTS_SHOWN), figures };
}
