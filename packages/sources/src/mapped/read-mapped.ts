import type { Period } from '@ragstone/domain/time/period';
import { type PeriodLength, parsePeriodInWords } from '@ragstone/domain/time/period-in-words';
import { BrokenFile, FAULTS_SHOWN, type Fault } from '../fault.ts';
import { printable } from '../printable.ts';
import { type Cell, columnLetters, type SheetRow, textOf } from '../sheet/cell.ts';
import { type PublishedValue, publishedValue } from '../sheet/published-number.ts';
import { type ColumnPlaces, columnsInRow, type TableMapping } from './mapped-columns.ts';

/** A figure of a table that was mapped by hand. */
export type MappedRow = {
  area: string;
  /** '' where the table names none. */
  force: string;
  /** '' where all figures are of one indicator. */
  indicator: string;
  period: Period;
  value: PublishedValue;
  /** As a spreadsheet counts. */
  row: number;
};

const AGAIN = 'Mend it in the file, or choose the file again and then other columns.';

const EXPECTED: Readonly<Record<PeriodLength, string>> = {
  1: 'a month like 2025-06 or June 2025',
  3: 'a quarter like Q1 2025/26 or April to June 2025',
  12: 'a year like 2025/26 or year ending June 2025',
};

/** Reads tables as somebody said; sheets without the headings are left alone. */
export class MappedReader {
  readonly faults: Fault[] = [];
  rows = 0;
  readonly #file: string;
  readonly #mapping: TableMapping;
  #sheet: string | undefined;
  #places: ColumnPlaces | undefined;
  /** Of the row that came nearest to the headings. */
  #missing: string[] | undefined;
  #hasTable = false;

  constructor(file: string, mapping: TableMapping) {
    this.#file = file;
    this.#mapping = mapping;
  }

  get stopped(): boolean {
    return this.faults.length >= FAULTS_SHOWN;
  }

  /** The figure of a row; `undefined` for headings, notes and rows that are wrong. */
  take(row: SheetRow): MappedRow | undefined {
    if (row.sheet !== this.#sheet) {
      this.#sheet = row.sheet;
      this.#places = undefined;
    }
    if (this.#places === undefined) {
      this.#takeHeadings(row);
      return undefined;
    }
    const { area, period, value } = this.#places;
    const isFigure = [area, period, value].some((at) => textOf(row.cells[at]) !== '');
    return isFigure ? this.#read(row, this.#places) : undefined;
  }

  /** Ends the file: one without the headings is not the table that was mapped. */
  end(): void {
    if (this.#hasTable || this.faults.length > 0) return;
    const missing = this.#missing ?? Object.values(this.#mapping.columns);
    const named = missing.map((heading) => `“${printable(heading, 60)}”`).join(', ');
    this.#blame({ message: `No row has the headings that were chosen: ${named} is missing.` });
  }

  #takeHeadings(row: SheetRow): void {
    const { columns } = this.#mapping;
    const { places, missing, twice } = columnsInRow(row, columns);
    if (missing.length > 0) {
      if (missing.length < (this.#missing?.length ?? Object.keys(columns).length)) {
        this.#missing = missing;
      }
      return;
    }
    this.#hasTable = true;
    this.#places = places;
    for (const heading of twice) {
      const message = `Row ${row.row} of ${row.sheet} has “${printable(heading, 60)}” twice.`;
      this.#blame({ row: row.row, message });
    }
  }

  #read(row: SheetRow, places: ColumnPlaces): MappedRow | undefined {
    const before = this.faults.length;
    const text = (column: keyof ColumnPlaces) => textOf(row.cells[places[column]]);
    const blame = (column: keyof ColumnPlaces, expected: string) =>
      this.#blameCell(row, { at: places[column], expected });
    const { length } = this.#mapping;
    const period = parsePeriodInWords(text('period'), length);
    if (period === undefined || isFormula(row.cells[places.period])) {
      blame('period', EXPECTED[length]);
    }
    if (text('area') === '') blame('area', 'the name or code of an area');
    if (places.indicator >= 0 && text('indicator') === '') blame('indicator', 'an indicator');
    const cell = row.cells[places.value];
    const value = isFormula(cell) ? undefined : publishedValue(cell);
    if (value === undefined) blame('value', 'a number');
    if (period === undefined || value === undefined || this.faults.length > before)
      return undefined;
    this.rows += 1;
    const indicator = places.indicator < 0 ? '' : text('indicator');
    const force = places.force < 0 ? '' : text('force');
    return { area: text('area'), force, indicator, period, value, row: row.row };
  }

  #blameCell(row: SheetRow, { at, expected }: { at: number; expected: string }): void {
    const cell = row.cells[at];
    const holds = isFormula(cell) ? 'a formula' : `“${printable(textOf(cell), 60)}”`;
    const place = `${columnLetters(at)}${row.row}`;
    this.#blame({
      row: row.row,
      message: `Cell ${place} of ${row.sheet} holds ${holds} where ${expected} belongs.`,
    });
  }

  #blame(fault: Pick<Fault, 'row' | 'message'>): void {
    if (!this.stopped) this.faults.push({ file: this.#file, ...fault, whatToDo: AGAIN });
  }
}

const isFormula = (cell: Cell | undefined) => cell?.isFormula === true;

/** Reads a mapped table as a stream; `reader.faults` is whole once the last batch has been read. */
export async function* readMapped(
  reader: MappedReader,
  rows: AsyncIterable<readonly SheetRow[]>,
): AsyncGenerator<MappedRow[]> {
  try {
    for await (const batch of rows) {
      const read: MappedRow[] = [];
      for (const row of batch) {
        const figure = reader.take(row);
        if (figure !== undefined) read.push(figure);
      }
      if (read.length > 0) yield read;
      if (reader.stopped) return;
    }
    reader.end();
  } catch (error) {
    if (!(error instanceof BrokenFile)) throw error;
    reader.faults.push(error.fault);
  }
}
