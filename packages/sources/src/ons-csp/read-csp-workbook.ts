import { FAULTS_SHOWN, type Fault } from '../fault.ts';
import { type SheetRow, textOf } from '../sheet/cell.ts';
import { eachRow } from '../sheet/each-row.ts';
import { type CspTable, CspTableReader } from './csp-table.ts';
import { parseTableTitle } from './table-title.ts';

/** A note of the publisher's, kept word for word. */
export type PublishedNote = { number: string; text: string };

export type CspWorkbook = {
  /** Tables of counts and rates; those of percentages are left alone, because we work them out. */
  tables: CspTable[];
  notes: PublishedNote[];
  /** Not empty: nothing may be imported. At most about `FAULTS_SHOWN`. */
  faults: Fault[];
};

/** Reads the sheets in turn: what a sheet is, its first title says. */
class WorkbookReader {
  readonly result: CspWorkbook = { tables: [], notes: [], faults: [] };
  readonly #file: string;
  #sheet = '';
  #reader: CspTableReader | undefined;
  #isNotes = false;

  constructor(file: string) {
    this.#file = file;
  }

  take(row: SheetRow): void {
    if (row.sheet !== this.#sheet) {
      this.endSheet();
      this.#sheet = row.sheet;
    }
    if (this.#reader !== undefined) this.#reader.take(row);
    else if (this.#isNotes) this.#takeNote(row);
    else this.#takeFirst(row);
  }

  endSheet(): void {
    if (this.#reader !== undefined) {
      this.#reader.end();
      this.result.tables.push(this.#reader.table);
      this.result.faults.push(...this.#reader.faults);
    }
    this.#reader = undefined;
    this.#isNotes = false;
  }

  #takeFirst(row: SheetRow): void {
    const text = textOf(row.cells[0]);
    if (text === 'Note number') this.#isNotes = true;
    const title = parseTableTitle(text);
    if (title === undefined || title.measure === 'percentage change') return;
    const begun = { sheet: row.sheet, text, title };
    this.#reader = new CspTableReader(this.#file, begun);
  }

  #takeNote({ cells }: SheetRow): void {
    const [number, text] = [textOf(cells[0]), textOf(cells[1])];
    if (number !== '' && text !== '') this.result.notes.push({ number, text });
  }
}

/**
 * Reads ONS's recorded crime by Community Safety Partnership from the rows of its workbook or of a
 * CSV of one of its sheets. Every figure keeps what stands in its cell: a number, a shorthand or a
 * blank, which are four different things to say.
 */
export async function readCspWorkbook(
  file: string,
  rows: AsyncIterable<readonly SheetRow[]>,
): Promise<CspWorkbook> {
  const reader = new WorkbookReader(file);
  const { result } = reader;
  const broken = await eachRow(rows, (row) => reader.take(row));
  if (broken === undefined) reader.endSheet();
  else result.faults.push(broken);
  if (result.faults.length === 0 && !result.tables.some(({ measure }) => measure === 'count')) {
    result.faults.push({
      file,
      message: 'It holds no table with the number of crimes by Community Safety Partnership.',
      whatToDo: 'Choose ONS’s “Recorded crime data by Community Safety Partnership area”.',
    });
  }
  return { ...result, faults: result.faults.slice(0, FAULTS_SHOWN) };
}
