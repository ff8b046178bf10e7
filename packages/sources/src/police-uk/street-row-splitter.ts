import { FAULTS_SHOWN, type Fault } from '../fault.ts';
import { RowScanner } from './row-scanner.ts';
import { STREET_COLUMNS } from './street-columns.ts';
import { type RowProblem, rowFault } from './street-row-faults.ts';

const LF = 0x0a;
const CR = 0x0d;
const NOTHING = Buffer.alloc(0);

/** A real row has some 250 bytes. A longer one is a quotation mark that nobody closed. */
const LONGEST_ROW_BYTES = 64 * 1024;

/** Why no further row is wanted. `columns`: how many of the row were read when it showed. */
export type Stop = 'enough' | { problem: RowProblem; columns: number };

/** What takes the sound rows of a file. */
export type RowSink = {
  /** The row's columns are told as `RowScanner` tells them; `row` is what a spreadsheet counts. */
  take(bytes: Uint8Array, edges: Int32Array, row: number): Stop | undefined;
};

/**
 * Splits a street file into rows and hands on those that are sound.
 *
 * Is given the file from the end of its header's line on, in pieces that may be cut anywhere: a row
 * that is not whole waits for the next. Rows end at LF, CRLF or CR; blank lines are passed over. A
 * row that is wrong is recorded as a fault and left out; the others go on.
 */
export class StreetRowSplitter {
  readonly faults: Fault[] = [];
  /** Rows handed on. */
  rows = 0;
  /** True once reading on makes no sense: too many faults, a row without end, or nothing more wanted. */
  stopped = false;

  readonly #file: string;
  readonly #sink: RowSink;
  readonly #scanner = new RowScanner(STREET_COLUMNS.length);
  /** As a spreadsheet counts; the first byte to come is the header's line end. */
  #row = 1;
  #afterCr = false;
  /** The beginning of a row whose end has not come yet. */
  #held: Uint8Array = NOTHING;

  constructor(file: string, sink: RowSink) {
    this.#file = file;
    this.#sink = sink;
  }

  /** The row that the next byte belongs to. */
  get row(): number {
    return this.#row;
  }

  /** The columns of that row begun so far; at least 1. */
  get columnsRead(): number {
    return this.#held.length === 0 ? 1 : this.#scanner.columns;
  }

  /** Takes a piece of the file and hands on the rows that end in it. */
  push(piece: Uint8Array): void {
    let rest = piece;
    if (this.#held.length > 0) {
      // Only to the next line end: to copy a piece whole costs as much as to scan it.
      const end = piece.indexOf(LF) + 1 || piece.length;
      this.#scan(Buffer.concat([this.#held, piece.subarray(0, end)]));
      rest = piece.subarray(end);
      if (this.#held.length > 0) rest = Buffer.concat([this.#held, rest]);
    }
    this.#scan(rest);
  }

  /** Hands on the rows that end in the bytes, and holds what comes after them. */
  #scan(bytes: Uint8Array): void {
    let at = 0;
    while (at < bytes.length && !this.stopped) {
      const byte = bytes[at];
      if (byte === LF || byte === CR) {
        // A blank line, or the LF of a CRLF.
        if (!(byte === LF && this.#afterCr)) this.#row += 1;
        this.#afterCr = byte === CR;
        at += 1;
        continue;
      }
      this.#afterCr = false;
      const end = this.#scanner.scan(bytes, at);
      if ((end < 0 ? bytes.length : end) - at > LONGEST_ROW_BYTES) {
        this.#stop({ problem: 'endless', columns: this.#scanner.columns });
      }
      if (end < 0 || this.stopped) break;
      this.#take(bytes);
      this.#row += 1;
      this.#afterCr = bytes[end] === CR;
      at = end + 1;
    }
    this.#held = at < bytes.length ? bytes.slice(at) : NOTHING;
  }

  /** Ends the file; hands on the last row where it is whole and only lacks its line end. */
  end(): void {
    if (this.stopped || this.#held.length === 0) return;
    const { isInQuotes, columns, problem } = this.#scanner;
    if (!isInQuotes && columns === STREET_COLUMNS.length) this.push(Buffer.of(LF));
    else if (problem !== undefined) this.#wrong(problem.problem, problem.column);
    else this.#wrong(isInQuotes ? 'cut-in-quotes' : 'cut', columns);
  }

  /** Hands on the row that was scanned last. */
  #take(bytes: Uint8Array): void {
    const { columns, edges, problem } = this.#scanner;
    if (problem !== undefined) {
      this.#wrong(problem.problem, problem.column);
    } else if (columns !== STREET_COLUMNS.length) {
      this.#wrong('columns', columns);
    } else {
      const stop = this.#sink.take(bytes, edges, this.#row);
      if (stop === undefined) this.rows += 1;
      else this.#stop(stop);
    }
  }

  #wrong(problem: RowProblem, columns: number): void {
    this.faults.push(rowFault({ file: this.#file, row: this.#row, problem, columns }));
    if (this.faults.length >= FAULTS_SHOWN) this.stopped = true;
  }

  #stop(stop: Stop): void {
    if (stop !== 'enough') this.#wrong(stop.problem, stop.columns);
    this.stopped = true;
  }
}
