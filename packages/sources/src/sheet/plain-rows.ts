import { ownCopy } from '../own-copy.ts';
import type { XmlHandlers } from './read-xml.ts';

type Attributes = Readonly<Record<string, string>>;

/** Elements as an OpenDocument spreadsheet names them. */
const ROW = 'table:table-row';
const CELL = 'table:table-cell';
const LINE = 'text:p';

const ROW_BEGIN = `<${ROW}`;
const CELL_BEGIN = `<${CELL}`;
const CELL_END = `</${CELL}>`;
const LINE_BEGIN = `<${LINE}>`;
const LINE_AND_CELL_END = `</${LINE}>${CELL_END}`;

/** The end of every row that is not made by another tag than the usual one. */
export const ROW_END = `</${ROW}>`;
export const isRow = (name: string): boolean => name === ROW;

/** Letters that XML of every version takes as they are. */
const PLAIN_ATTRIBUTE = / ([A-Za-z_][\w:.-]*)="([ !#-%'-;=?-~\u00a0-\u2027]*)"/y;

const isPlain = (code: number) =>
  (code >= 0x20 && code <= 0x7e && code !== 0x26 && code !== 0x3c && code !== 0x3e) ||
  (code >= 0xa0 && code <= 0x2027);

const SLASH = 0x2f;
const NONE: Attributes = {};

/** Half a million cells have a few thousand spellings of their attributes, most of them counts. */
const MOST_KNOWN = 2000;

function readAttributes(text: string): Attributes | undefined {
  const attributes = new Map<string, string>();
  for (PLAIN_ATTRIBUTE.lastIndex = 0; PLAIN_ATTRIBUTE.lastIndex < text.length; ) {
    const [, name, value] = PLAIN_ATTRIBUTE.exec(text) ?? [];
    if (name === undefined || value === undefined || attributes.has(name)) return undefined;
    attributes.set(name, value);
  }
  return Object.fromEntries(attributes);
}

/**
 * Reads the rows that are as plain as all but a few of a published table are: cells with one line of
 * text or none, without references, comments or blanks between tags. Anything else is left to the
 * parser, so that nothing is taken here which it would refuse or read in another way.
 */
export class PlainRows {
  readonly #handlers: XmlHandlers;
  readonly #known = new Map<string, Attributes | undefined>();
  #row: Attributes = NONE;
  /** The cells of the row, and what their lines say; `undefined` where a cell has none. */
  #cells: Attributes[] = [];
  #lines: (string | undefined)[] = [];

  constructor(handlers: XmlHandlers) {
    this.#handlers = handlers;
  }

  /** Hands on the rows that follow one another from here; answers where the first other thing begins. */
  take(text: string, from: number): number {
    for (let at = from; ; ) {
      const end = this.#endOfRow(text, at);
      if (end === undefined) return at;
      this.#tell();
      at = end;
    }
  }

  #endOfRow(text: string, from: number): number | undefined {
    if (!text.startsWith(ROW_BEGIN, from)) return undefined;
    const end = text.indexOf('>', from);
    const row = end < 0 ? undefined : this.#attributes(text.slice(from + ROW_BEGIN.length, end));
    if (row === undefined) return undefined;
    this.#row = row;
    this.#cells = [];
    this.#lines = [];
    let at: number | undefined = end + 1;
    while (at !== undefined && text.startsWith(CELL_BEGIN, at)) at = this.#endOfCell(text, at);
    return at !== undefined && text.startsWith(ROW_END, at) ? at + ROW_END.length : undefined;
  }

  #endOfCell(text: string, from: number): number | undefined {
    const end = text.indexOf('>', from);
    if (end < 0) return undefined;
    const isEmpty = text.charCodeAt(end - 1) === SLASH;
    const cell = this.#attributes(text.slice(from + CELL_BEGIN.length, isEmpty ? end - 1 : end));
    if (cell === undefined) return undefined;
    this.#cells.push(cell);
    const inside = end + 1;
    if (isEmpty || !text.startsWith(LINE_BEGIN, inside)) {
      this.#lines.push(undefined);
      if (isEmpty) return inside;
      return text.startsWith(CELL_END, inside) ? inside + CELL_END.length : undefined;
    }
    const line = inside + LINE_BEGIN.length;
    let at = line;
    while (isPlain(text.charCodeAt(at))) at += 1;
    this.#lines.push(text.slice(line, at));
    return text.startsWith(LINE_AND_CELL_END, at) ? at + LINE_AND_CELL_END.length : undefined;
  }

  #attributes(text: string): Attributes | undefined {
    if (text === '') return NONE;
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    if (this.#known.size >= MOST_KNOWN) this.#known.clear();
    const own = ownCopy(text);
    const read = readAttributes(own);
    this.#known.set(own, read);
    return read;
  }

  /** Tells of the row as the parser would. */
  #tell(): void {
    const handlers = this.#handlers;
    handlers.open(ROW, this.#row);
    for (let at = 0; at < this.#cells.length; at += 1) {
      const line = this.#lines[at];
      handlers.open(CELL, this.#cells[at] ?? NONE);
      if (line !== undefined) {
        handlers.open(LINE, NONE);
        if (line !== '') handlers.text(line);
        handlers.close(LINE);
      }
      handlers.close(CELL);
    }
    handlers.close(ROW);
  }
}
