import { BrokenFile } from '../fault.ts';
import { type Cell, EMPTY, type SheetRow } from './cell.ts';

/** Far more than any published table has; a sheet that claims more is made to exhaust its reader. */
const MOST_COLUMNS = 2_000;
const MOST_ROWS = 5_000_000;

/** Gathers a sheet's cells into rows, and hands them on in batches. */
export class RowBuilder {
  readonly #file: string;
  #sheet = '';
  /** The row being gathered, from 1 on. */
  #row = 0;
  #cells: Cell[] = [];
  /** Empty cells that only count where a full one follows. */
  #pending = 0;
  #handedOn = 0;
  #batch: SheetRow[] = [];

  constructor(file: string) {
    this.#file = file;
  }

  beginSheet(name: string): void {
    this.#sheet = name;
    this.#row = 0;
  }

  /** Begins the next row, or the one with this number. */
  beginRow(row = this.#row + 1): void {
    this.#row = row;
    this.#cells = [];
    this.#pending = 0;
  }

  /** Columns of the row so far, empty ones at the end too. */
  get width(): number {
    return this.#cells.length + this.#pending;
  }

  add(cell: Cell, times = 1): void {
    if (cell.kind === 'empty') {
      this.#pending += times;
      return;
    }
    if (this.width + times > MOST_COLUMNS) {
      throw this.#tooMuch(`Row ${this.#row} has more than ${MOST_COLUMNS} columns`);
    }
    for (; this.#pending > 0; this.#pending -= 1) this.#cells.push(EMPTY);
    for (let time = 0; time < times; time += 1) this.#cells.push(cell);
  }

  /** Ends the row, which stands for this many alike. */
  endRow(times = 1): void {
    if (this.#cells.length > 0) {
      if (this.#handedOn + times > MOST_ROWS) throw this.#tooMuch('It has more rows than are read');
      this.#handedOn += times;
      for (let time = 0; time < times; time += 1) {
        this.#batch.push({ sheet: this.#sheet, row: this.#row + time, cells: this.#cells });
      }
    }
    this.#row += times - 1;
  }

  /** The rows that have ended since the last time. */
  takeBatch(): SheetRow[] {
    const batch = this.#batch;
    this.#batch = [];
    return batch;
  }

  #tooMuch(reason: string): BrokenFile {
    return new BrokenFile({
      file: this.#file,
      message: `${reason}, in sheet ${this.#sheet}.`,
      whatToDo: 'Use the file as published, or a copy with only the table in it.',
    });
  }
}
