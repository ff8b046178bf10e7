import type { Fault } from '../fault.ts';
import { SharedValues } from './shared-values.ts';
import { FAULTS_SHOWN, type RowProblem, rowFault } from './street-row-faults.ts';
import type { ValueDictionary } from './value-dictionary.ts';
import { writeNumber } from './write-number.ts';

const QUOTE = 0x22;
const COMMA = 0x2c;
const LF = 0x0a;
const CR = 0x0d;

const ENDS_FIELD: readonly boolean[] = Array.from(
  { length: COMMA + 1 },
  (_, byte) => byte === COMMA || byte === LF || byte === CR,
);

/** Room for `fileNumber,row,` before a row, and for numbers longer than what they stand for. */
const LEAD_BYTES = 64;

/** A real row has some 250 bytes. A longer one is a quotation mark that nobody closed. */
const LONGEST_ROW_BYTES = 64 * 1024;

/**
 * Where in a field the next byte is; kept between pieces, so that pieces may be cut anywhere. The
 * order matters: a byte of text changes nothing in the last two.
 */
const FIELD_START = 0;
/** After a quotation mark inside a quoted field: the field's end, or the first half of a pair. */
const AFTER_QUOTE = 1;
const IN_PLAIN = 2;
const IN_QUOTED = 3;

export type SplitterOptions = {
  file: string;
  /** Written before each row, so that one COPY can take many files. */
  fileNumber: number;
  /** For each column of the file, is it passed on? */
  kept: readonly boolean[];
  /** For each column, is it collected in `shared` instead? They come before those passed on. */
  shared: readonly boolean[];
  /** For the last column of some that follow each other: what numbers them, in place of their text. */
  coded: readonly (ValueDictionary | undefined)[];
  /** Is the row's number written after the file's? */
  numbersRows: boolean;
};

/**
 * Turns the rows of a CSV into `fileNumber,row,kept columns` with LF line ends, as COPY wants them.
 *
 * Is given the file from the end of its header's line on. Works on bytes and never makes a string:
 * every byte that matters to CSV is ASCII and no byte of a longer UTF-8 character is. Rows end at LF, CRLF or CR; blank lines are passed over. A row that is
 * wrong is left out of the output and recorded as a fault; the others go on.
 */
export class StreetRowSplitter {
  readonly faults: Fault[] = [];
  /** Rows passed on. */
  rows = 0;
  /** True once reading on makes no sense: too many faults, or a row without end. */
  stopped = false;
  readonly shared = new SharedValues();

  readonly #options: SplitterOptions;
  readonly #columns: number;
  readonly #keptAt: Uint8Array;
  readonly #lead: Buffer;
  /** The last of the shared columns, or -1. */
  readonly #sharedEnd: number;
  /** For each column, is it the last of those that are shared or numbered together? */
  readonly #endsGroup: Uint8Array;
  #state = FIELD_START;
  #column = 0;
  /** As a spreadsheet counts; the first byte to come is the header's line end. */
  #row = 1;
  #rowBytes = 0;
  #rowWrong = false;
  #afterCr = false;
  #out: Buffer = Buffer.alloc(0);
  #outLength = 0;
  /** Where the unfinished row begins in `#out`. */
  #rowStart = 0;
  #fieldStart = 0;
  /** Where the columns begin that are shared or numbered together. */
  #groupStart = 0;

  constructor(options: SplitterOptions) {
    this.#options = options;
    this.#columns = options.kept.length;
    this.#keptAt = Uint8Array.from(options.kept, (kept, at) =>
      kept || options.shared[at] === true ? 1 : 0,
    );
    this.#sharedEnd = options.shared.lastIndexOf(true);
    this.#endsGroup = Uint8Array.from(options.kept, (_, at) =>
      at === this.#sharedEnd || options.coded[at] !== undefined ? 1 : 0,
    );
    this.#lead = Buffer.from(`${options.fileNumber}${options.numbersRows ? ',' : ''}`);
  }

  /** The row that the next byte belongs to. */
  get row(): number {
    return this.#row;
  }

  /** The columns of that row begun so far; at least 1. */
  get columnsRead(): number {
    return this.#column + 1;
  }

  /** Takes a piece of the file and gives back the finished rows; what is unfinished is held. */
  push(piece: Uint8Array): Uint8Array {
    this.#makeRoom(piece.length);
    this.#scan(piece);
    const rest = this.#rowStart;
    const finished = Buffer.from(this.#out.subarray(0, rest));
    this.#out.copyWithin(0, rest, this.#outLength);
    this.#outLength -= rest;
    this.#fieldStart -= rest;
    this.#groupStart -= rest;
    this.#rowStart = 0;
    if (this.#rowBytes > LONGEST_ROW_BYTES) this.#stop('endless');
    return finished;
  }

  /** Ends the file; gives back the last row where it is whole and only lacks its line end. */
  end(): Uint8Array {
    if (this.stopped || this.#rowBytes === 0) return Buffer.alloc(0);
    if (this.#state !== IN_QUOTED && this.#column === this.#columns - 1) {
      return this.push(Buffer.of(LF));
    }
    this.#wrong(this.#state === IN_QUOTED ? 'cut-in-quotes' : 'cut');
    return Buffer.alloc(0);
  }

  /** One buffer is used again and again; what is given away is copied out of it. */
  #makeRoom(pieceBytes: number): void {
    this.#growTo(this.#outLength + pieceBytes + (pieceBytes >> 3) + LEAD_BYTES);
  }

  #growTo(bytes: number): void {
    if (this.#out.length >= bytes) return;
    const room = Buffer.allocUnsafe(bytes + (bytes >> 2));
    this.#out.copy(room, 0, 0, this.#outLength);
    this.#out = room;
  }

  #scan(piece: Uint8Array): void {
    const { length } = piece;
    let index = 0;
    while (index < length) {
      const byte = piece[index] as number;
      if (this.#rowBytes === 0 && (byte === LF || byte === CR)) {
        // A blank line, or the LF of a CRLF.
        if (!(byte === LF && this.#afterCr)) this.#row += 1;
        this.#afterCr = byte === CR;
        index += 1;
        continue;
      }
      if (this.#rowBytes === 0) this.#beginRow(length - index);
      index = this.#scanRow(piece, index);
      if (this.stopped) return;
    }
  }

  #beginRow(bytesLeft: number): void {
    // A row's lead may take more room than its left-out columns gave back.
    this.#growTo(this.#outLength + bytesLeft + LEAD_BYTES);
    this.#afterCr = false;
    this.#rowStart = this.#outLength;
    this.#outLength += this.#lead.copy(this.#out, this.#outLength);
    if (this.#options.numbersRows) {
      this.#outLength = writeNumber(this.#out, this.#outLength, this.#row);
    }
    this.#groupStart = this.#outLength;
    if (this.#keptAt[0] === 1) {
      this.#out[this.#outLength] = COMMA;
      this.#outLength += 1;
    }
    this.#fieldStart = this.#outLength;
  }

  /**
   * Scans to the end of the row or of the piece, whichever is first; gives the next index. This is
   * the loop over every byte: its variables are local, and the commonest byte is asked for first.
   */
  #scanRow(piece: Uint8Array, from: number): number {
    const out = this.#out;
    const keptAt = this.#keptAt;
    const { length } = piece;
    let at = this.#outLength;
    let state = this.#state;
    let kept = keptAt[this.#column] === 1;
    let index = from;

    while (index < length) {
      const byte = piece[index] as number;
      index += 1;
      if (byte > COMMA || state === IN_QUOTED || ENDS_FIELD[byte] === false) {
        if (byte === QUOTE) state = this.#afterQuoteIn(state);
        else if (state < IN_PLAIN) state = this.#afterTextIn(state);
        if (kept) {
          out[at] = byte;
          at += 1;
        }
        continue;
      }
      // "" is nothing: COPY would take it for an empty text.
      if (state === AFTER_QUOTE && kept && at - this.#fieldStart === 2) at -= 2;
      state = FIELD_START;
      if (byte !== COMMA) {
        this.#afterCr = byte === CR;
        this.#rowBytes += index - from;
        this.#state = state;
        this.#outLength = at;
        this.#endRow();
        return index;
      }
      if (this.#endsGroup[this.#column] === 1) at = this.#endGroup(at);
      this.#column += 1;
      kept = keptAt[this.#column] === 1;
      if (kept) {
        out[at] = COMMA;
        at += 1;
        this.#fieldStart = at;
      }
    }
    this.#rowBytes += index - from;
    this.#state = state;
    this.#outLength = at;
    return index;
  }

  /** Takes the columns of a group out of the row again; numbered ones leave their number. */
  #endGroup(end: number): number {
    const start = this.#groupStart;
    if (this.#column === this.#sharedEnd) {
      const goesOn = this.shared.take(this.#out, { start, end, row: this.#row });
      if (!goesOn) this.stopped = true;
      return start;
    }
    const number = this.#options.coded[this.#column]?.numberOf(this.#out, start, end) ?? -1;
    if (number < 0) this.#stop('too-many-values');
    this.#out[start] = COMMA;
    this.#groupStart = writeNumber(this.#out, start + 1, Math.max(0, number));
    return this.#groupStart;
  }

  #afterQuoteIn(state: number): number {
    if (state === FIELD_START || state === AFTER_QUOTE) return IN_QUOTED;
    if (state === IN_QUOTED) return AFTER_QUOTE;
    this.#wrong('quote-inside');
    return IN_PLAIN;
  }

  #afterTextIn(state: number): number {
    if (state === AFTER_QUOTE) this.#wrong('text-after-quote');
    return IN_PLAIN;
  }

  #endRow(): void {
    if (this.#column !== this.#columns - 1) this.#wrong('columns');
    if (this.#rowBytes > LONGEST_ROW_BYTES) this.#stop('endless');
    if (this.#rowWrong) {
      this.#outLength = this.#rowStart;
    } else {
      this.#out[this.#outLength] = LF;
      this.#outLength += 1;
      this.rows += 1;
    }
    this.#rowStart = this.#outLength;
    this.#row += 1;
    this.#column = 0;
    this.#rowBytes = 0;
    this.#rowWrong = false;
  }

  /** Records what is wrong with the row, the first thing only: the rest mostly follows from it. */
  #wrong(problem: RowProblem): void {
    if (this.#rowWrong) return;
    this.#rowWrong = true;
    const { file } = this.#options;
    this.faults.push(rowFault({ file, row: this.#row, problem, columns: this.#column + 1 }));
    if (this.faults.length >= FAULTS_SHOWN) this.stopped = true;
  }

  #stop(problem: RowProblem): void {
    this.#wrong(problem);
    this.stopped = true;
  }
}
