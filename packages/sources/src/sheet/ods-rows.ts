import { isCivilDate } from '@ragstone/domain/time/civil-date';
import { type Cell, type CellValue, EMPTY, type SheetRow } from './cell.ts';
import { readXml, type XmlHandlers } from './read-xml.ts';
import { RowBuilder } from './row-builder.ts';

type Attributes = Readonly<Record<string, string>>;

/** How often a row or cell stands; LibreOffice fills a sheet's unused end with a million. */
const times = (attribute: string | undefined): number => {
  const number = Number(attribute ?? 1);
  return Number.isInteger(number) && number > 0 ? number : 1;
};

function cellValue(attributes: Attributes, text: string): CellValue {
  if (attributes['calcext:value-type'] === 'error') return { kind: 'error', text };
  switch (attributes['office:value-type']) {
    case 'float':
    case 'percentage':
    case 'currency': {
      const number = Number(attributes['office:value']);
      if (!Number.isFinite(number)) return { kind: 'text', text };
      return text === '' || text === String(number)
        ? { kind: 'number', number }
        : { kind: 'number', number, shown: text };
    }
    case 'date': {
      const date = (attributes['office:date-value'] ?? '').slice(0, 10);
      return isCivilDate(date) ? { kind: 'date', date } : { kind: 'text', text };
    }
    case 'boolean':
      return { kind: 'truth', isTrue: attributes['office:boolean-value'] === 'true' };
    default: {
      const whole = attributes['office:string-value'] ?? text;
      return whole === '' ? EMPTY : { kind: 'text', text: whole };
    }
  }
}

/** Gathers what the elements of `content.xml` say; comments and drawings in a cell are none of it. */
class OdsHandlers implements XmlHandlers {
  readonly rows: RowBuilder;
  #isInTable = false;
  #rowTimes = 1;
  #cell: Attributes | undefined;
  #text = '';
  #paragraphs = 0;
  /** Depth of elements inside one whose text does not belong to the cell. */
  #aside = 0;

  constructor(file: string) {
    this.rows = new RowBuilder(file);
  }

  // The names of a million cells come first: each is compared with what stands before it.
  open(name: string, attributes: Attributes): void {
    if (this.#aside > 0) {
      this.#aside += 1;
      return;
    }
    switch (name) {
      case 'text:p':
        if (this.#paragraphs > 0) this.#text += '\n';
        this.#paragraphs += 1;
        break;
      case 'table:table-cell':
      case 'table:covered-table-cell':
        this.#cell = attributes;
        this.#text = '';
        this.#paragraphs = 0;
        break;
      case 'table:table-row':
        this.#rowTimes = times(attributes['table:number-rows-repeated']);
        if (this.#isInTable) this.rows.beginRow();
        break;
      case 'table:table':
        this.#isInTable = true;
        this.rows.beginSheet(attributes['table:name'] ?? '');
        break;
      case 'text:s':
        this.#text += ' '.repeat(Math.min(times(attributes['text:c']), 1000));
        break;
      case 'text:tab':
        this.#text += '\t';
        break;
      case 'text:line-break':
        this.#text += '\n';
        break;
      default:
        if (name === 'office:annotation' || name.startsWith('draw:')) this.#aside = 1;
    }
  }

  close(name: string): void {
    if (this.#aside > 0) {
      this.#aside -= 1;
      return;
    }
    if (!this.#isInTable) return;
    switch (name) {
      case 'text:p':
        break;
      case 'table:table-cell':
        this.#endCell();
        break;
      case 'table:table-row':
        this.rows.endRow(this.#rowTimes);
        break;
      case 'table:covered-table-cell':
        // Hidden under a merged cell: what it holds is not what a reader of the sheet sees.
        this.rows.add(EMPTY, times(this.#cell?.['table:number-columns-repeated']));
        this.#cell = undefined;
        break;
      case 'table:table':
        this.#isInTable = false;
        break;
    }
  }

  text(text: string): void {
    if (this.#cell !== undefined && this.#paragraphs > 0 && this.#aside === 0) this.#text += text;
  }

  #endCell(): void {
    const attributes = this.#cell ?? {};
    const value = cellValue(attributes, this.#text);
    const cell: Cell =
      attributes['table:formula'] === undefined ? value : { ...value, isFormula: true };
    this.rows.add(cell, times(attributes['table:number-columns-repeated']));
    this.#cell = undefined;
  }
}

/** The rows of every sheet of an OpenDocument spreadsheet's `content.xml`, in batches. */
export async function* odsRows(
  content: AsyncIterable<Uint8Array>,
  file: string,
): AsyncGenerator<SheetRow[]> {
  const handlers = new OdsHandlers(file);
  for await (const _ of readXml(content, { file, handlers })) yield handlers.rows.takeBatch();
}
