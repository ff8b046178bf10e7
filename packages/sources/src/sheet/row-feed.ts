import type { SaxesParser } from 'saxes';
import { isRow, PlainRows, ROW_END } from './plain-rows.ts';
import type { XmlHandlers } from './read-xml.ts';

/** What of a row may wait for its end; a longer one is left to the parser. */
const MOST_HELD = 16 * 1024;

/**
 * Feeds a parser all of a document but its plain rows, which are whole elements: without them the
 * rest is well formed exactly where the whole is. They are looked for only where the parser has just
 * ended a row, because there `<table:table-row` can be nothing else than the next.
 */
export class RowFeed {
  readonly #parser: SaxesParser;
  readonly #rows: PlainRows;
  #held = '';
  /** Letters that the parser was given. */
  #fed = 0;
  #depth = 0;
  #isAfterRow = false;
  /** Letters of the parser's line that it was not given. */
  #left = { line: 0, letters: 0 };

  constructor(parser: SaxesParser, handlers: XmlHandlers) {
    this.#parser = parser;
    this.#rows = new PlainRows(handlers);
  }

  write(piece: string): void {
    const text = this.#held + piece;
    let at = 0;
    for (;;) {
      if (this.#isAfterRow) at = this.#pastRows(text, at);
      const end = text.indexOf(ROW_END, at);
      if (end < 0) break;
      this.#feed(text.slice(at, end + ROW_END.length));
      at = end + ROW_END.length;
    }
    this.#held = text.slice(at);
    if (this.#held.length > MOST_HELD) this.#feedHeld();
  }

  end(): void {
    this.#feedHeld();
    this.#parser.close();
  }

  /** To be told of every tag that the parser opens and closes. */
  opened(): void {
    this.#depth += 1;
  }

  closed(name: string): void {
    this.#depth -= 1;
    // What was fed may go on after the row, and end in the middle of a comment.
    if (isRow(name)) this.#isAfterRow = this.#depth > 0 && this.#parser.position === this.#fed;
  }

  /** The parser's complaint with its place in the whole document. */
  placed(message: string): string {
    const { line, letters } = this.#left;
    if (line !== this.#parser.line) return message;
    return message.replace(
      /^(\d+):(\d+)/,
      (_, row, column) => `${row}:${Number(column) + letters}`,
    );
  }

  #pastRows(text: string, from: number): number {
    const end = this.#rows.take(text, from);
    const { line } = this.#parser;
    const before = this.#left.line === line ? this.#left.letters : 0;
    this.#left = { line, letters: before + end - from };
    return end;
  }

  #feed(text: string): void {
    this.#isAfterRow = false;
    this.#fed += text.length;
    this.#parser.write(text);
  }

  #feedHeld(): void {
    const held = this.#held;
    this.#held = '';
    this.#feed(held);
  }
}
