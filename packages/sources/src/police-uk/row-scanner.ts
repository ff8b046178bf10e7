const QUOTE = 0x22;
const COMMA = 0x2c;
const LF = 0x0a;
const CR = 0x0d;

const TEXT = 0;
const ENDS_FIELD = 1;
const QUOTES = 2;

/** What a byte up to the comma means in a field without quotation marks; above it all is text. */
const MEANING = Uint8Array.from({ length: COMMA + 1 }, (_, byte) => {
  if (byte === QUOTE) return QUOTES;
  return byte === COMMA || byte === LF || byte === CR ? ENDS_FIELD : TEXT;
});

/** What a field may not have. `column` is the field's, from 1 on. */
export type FieldProblem = { problem: 'quote-inside' | 'text-after-quote'; column: number };

/**
 * Finds where the fields of a CSV's row stand, without making a string: every byte that matters to
 * CSV is ASCII, and no byte of a longer UTF-8 character is.
 */
export class RowScanner {
  /**
   * Column `c` of the row scanned last stands after `edges[c]` and before `edges[c + 1]`: those are
   * its commas, or what is before and after the row. Of a row with too many columns, the first.
   */
  readonly edges: Int32Array;
  /** Columns of that row begun; at least 1. */
  columns = 1;
  /** The first thing wrong with its fields. */
  problem: FieldProblem | undefined;
  /** Does what there is of it end between quotation marks? */
  isInQuotes = false;

  constructor(columns: number) {
    this.edges = new Int32Array(columns + 1);
  }

  /** Scans the row that begins at `from`; gives the place of its line end, or -1 where it is cut. */
  scan(bytes: Uint8Array, from: number): number {
    const { edges } = this;
    const { length } = bytes;
    let column = 0;
    let at = from;
    edges[0] = from - 1;
    this.columns = 1;
    this.problem = undefined;
    this.isInQuotes = false;
    for (;;) {
      if (bytes[at] === QUOTE) at = this.#passQuoted(bytes, at);
      for (;;) {
        // The loop over every byte: nothing above the comma means anything.
        while (at < length && (bytes[at] as number) > COMMA) at += 1;
        const meaning = at < length ? MEANING[bytes[at] as number] : ENDS_FIELD;
        if (meaning === ENDS_FIELD) break;
        if (meaning === QUOTES) this.#note('quote-inside');
        at += 1;
      }
      if (at >= length) return -1;
      column += 1;
      if (column < edges.length) edges[column] = at;
      if (bytes[at] !== COMMA) return at;
      this.columns = column + 1;
      at += 1;
    }
  }

  /** From a quotation mark that opens a field to what follows the one that closes it. */
  #passQuoted(bytes: Uint8Array, open: number): number {
    let at = open;
    do {
      at = bytes.indexOf(QUOTE, at + 1) + 1; // two together stand for one that does not close
      if (at === 0) {
        this.isInQuotes = true;
        return bytes.length;
      }
    } while (bytes[at] === QUOTE);
    const next = bytes[at];
    if (next !== undefined && (next > COMMA || MEANING[next] === TEXT)) {
      this.#note('text-after-quote');
    }
    return at;
  }

  #note(problem: FieldProblem['problem']): void {
    this.problem ??= { problem, column: this.columns };
  }
}
