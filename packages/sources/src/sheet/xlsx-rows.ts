import { isCivilDate } from '@ragstone/domain/time/civil-date';
import {
  type Cell,
  type CellValue,
  columnOfLetters,
  dateOfSerial,
  EMPTY,
  type SheetRow,
} from './cell.ts';
import { readXml, type XmlHandlers } from './read-xml.ts';
import { RowBuilder } from './row-builder.ts';

type Attributes = Readonly<Record<string, string>>;

/** What the cells of every sheet refer to. */
export type XlsxShared = {
  strings: readonly string[];
  /** For each cell style, does it show a number as a date? */
  showsDates: readonly boolean[];
  startsIn1904: boolean;
};

/** Gathers what the elements of one worksheet say. */
class XlsxHandlers implements XmlHandlers {
  readonly rows: RowBuilder;
  readonly #shared: XlsxShared;
  #cell: Attributes | undefined;
  #text = '';
  #isFormula = false;
  /** Inside an element whose text is the cell's value. */
  #isValue = false;

  constructor(asked: { file: string; sheet: string; shared: XlsxShared }) {
    this.rows = new RowBuilder(asked.file);
    this.rows.beginSheet(asked.sheet);
    this.#shared = asked.shared;
  }

  open(name: string, attributes: Attributes): void {
    switch (name) {
      case 'row': {
        const row = Number(attributes['r']);
        this.rows.beginRow(Number.isInteger(row) && row > 0 ? row : undefined);
        break;
      }
      case 'c':
        this.#cell = attributes;
        this.#text = '';
        this.#isFormula = false;
        break;
      case 'f':
        this.#isFormula = true;
        break;
      case 'v':
      case 't':
        this.#isValue = this.#cell !== undefined;
        break;
    }
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#isValue = false;
    else if (name === 'c') this.#endCell();
    else if (name === 'row') this.rows.endRow();
  }

  text(text: string): void {
    if (this.#isValue) this.#text += text;
  }

  #endCell(): void {
    const attributes = this.#cell ?? {};
    const place = columnOfLetters((attributes['r'] ?? '').replace(/\d+$/, ''));
    if (place > this.rows.width) this.rows.add(EMPTY, place - this.rows.width);
    const value = this.#valueOf(attributes);
    this.rows.add(this.#isFormula ? { ...value, isFormula: true } : value);
    this.#cell = undefined;
  }

  #valueOf({ t: type, s: style }: Attributes): CellValue {
    const text = this.#text;
    if (type === 's') return textCell(this.#shared.strings[Number(text)] ?? '');
    if (type === 'e') return { kind: 'error', text };
    if (type === 'b') return { kind: 'truth', isTrue: text === '1' };
    if (type === 'd' && isCivilDate(text.slice(0, 10))) {
      return { kind: 'date', date: text.slice(0, 10) };
    }
    if (type === 'str' || type === 'inlineStr' || type === 'd') return textCell(text);
    if (text === '') return EMPTY;
    const number = Number(text);
    if (!Number.isFinite(number)) return textCell(text);
    const isDate = this.#shared.showsDates[Number(style ?? -1)] === true && isDay(number);
    return isDate
      ? { kind: 'date', date: dateOfSerial(number, this.#shared.startsIn1904) }
      : { kind: 'number', number };
  }
}

const textCell = (text: string): Cell => (text === '' ? EMPTY : { kind: 'text', text });

/** Excel's last day is 31 December 9999. */
const isDay = (serial: number) => serial >= 1 && serial < 2_958_466;

/** The rows of one worksheet, in batches. */
export async function* xlsxRows(
  worksheet: AsyncIterable<Uint8Array>,
  asked: { file: string; sheet: string; shared: XlsxShared },
): AsyncGenerator<SheetRow[]> {
  const handlers = new XlsxHandlers(asked);
  for await (const _ of readXml(worksheet, { file: asked.file, handlers })) {
    yield handlers.rows.takeBatch();
  }
}
