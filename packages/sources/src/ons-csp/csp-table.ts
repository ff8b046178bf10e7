import type { Month } from '@ragstone/domain/time/month';
import type { Fault } from '../fault.ts';
import { type Cell, columnLetters, type SheetRow, textOf } from '../sheet/cell.ts';
import { type PublishedValue, publishedValue } from '../sheet/published-number.ts';
import { HEADLINE_OFFENCES } from './headline-offences.ts';
import type { TableTitle } from './table-title.ts';

/** Whose figures a row holds: a force as a whole, a CSP, or what a force gave to none of its CSPs. */
export type CspRow = {
  kind: 'force' | 'csp' | 'unassigned';
  forceCode: string;
  forceName: string;
  /** `E22000144`; absent for a force and for what is unassigned. */
  cspCode?: string;
  /** As published; the force's name for a force. */
  name: string;
  /** Numbers of the notes that its names refer to, as published. */
  notes: string[];
  /** As a spreadsheet counts. */
  row: number;
  /** By the code of the headline offence. */
  values: ReadonlyMap<string, PublishedValue>;
};

export type CspTable = {
  sheet: string;
  /** The sentence over the table, as published. */
  title: string;
  measure: 'count' | 'rate';
  /** Last month of the year that the figures are of. */
  yearEnding: Month;
  rows: CspRow[];
};

const IDENTITY = {
  forceCode: 'Police Force Area code',
  forceName: 'Police Force Area name',
  cspCode: 'Community Safety Partnership code',
  cspName: 'Community Safety Partnership name',
} as const;

type Identity = keyof typeof IDENTITY;
type Columns = {
  at: Record<Identity, number>;
  offences: ReadonlyMap<string, number>;
};

/** `Devon and Cornwall [note 4]` is Devon and Cornwall. */
const NOTE = /\s*\[note (\w+)\]/gi;

const notesIn = (text: string) => [...text.matchAll(NOTE)].map(([, number = '']) => number);

const AGAIN = 'Use the file as published, unchanged.';

/** Is this the row of headings? Looked for by its words: it moves from release to release. */
export const isHeading = (row: SheetRow): boolean =>
  row.cells.some((cell) => textOf(cell) === IDENTITY.cspName);

/** Gathers the rows of one table below its title. */
export class CspTableReader {
  readonly table: CspTable;
  readonly faults: Fault[] = [];
  readonly #file: string;
  #columns: Columns | undefined;

  constructor(file: string, begun: { sheet: string; text: string; title: TableTitle }) {
    const { sheet, text, title } = begun;
    const [yearEnding] = title.yearsEnding;
    this.#file = file;
    this.table = {
      sheet,
      title: text,
      measure: title.measure === 'rate' ? 'rate' : 'count',
      yearEnding: yearEnding ?? 0,
      rows: [],
    };
    if (yearEnding === undefined || title.yearsEnding.length > 1) {
      this.#blame({ message: `The title of ${sheet} does not name one year: “${text}”.` });
    }
  }

  /** Takes the next row of the sheet; those before the headings are notes. */
  take(row: SheetRow): void {
    if (this.#columns === undefined) {
      if (isHeading(row)) this.#columns = this.#columnsOf(row);
      return;
    }
    const { at } = this.#columns;
    const published = (identity: Identity) => textOf(row.cells[at[identity]]);
    const text = (identity: Identity) => published(identity).replaceAll(NOTE, '').trim();
    if (text('forceCode') === '') return; // a note or a region's total below or between the rows
    const cspName = text('cspName');
    const cspCode = text('cspCode');
    const isUnassigned = /^Unassigned\b/i.test(cspName);
    this.table.rows.push({
      kind: isUnassigned ? 'unassigned' : cspName === '' ? 'force' : 'csp',
      forceCode: text('forceCode'),
      forceName: text('forceName'),
      ...(cspCode !== '' && { cspCode }),
      name: cspName === '' ? text('forceName') : cspName,
      notes: notesIn(`${published('forceName')} ${published('cspName')}`),
      row: row.row,
      values: this.#valuesOf(row, this.#columns),
    });
  }

  /** Ends the sheet. */
  end(): void {
    if (this.#columns !== undefined && this.table.rows.length > 0) return;
    this.#blame({
      message: `Below the title of ${this.table.sheet} stands no table with the heading “${IDENTITY.cspName}”.`,
    });
  }

  #columnsOf({ cells, row }: SheetRow): Columns {
    const headings = cells.map((cell) => textOf(cell));
    const place = (name: string): number => {
      const places = headings.flatMap((heading, at) => (heading === name ? [at] : []));
      const [found = -1] = places;
      if (places.length > 1) {
        this.#blame({ row, message: `Row ${row} of ${this.table.sheet} has “${name}” twice.` });
      }
      return found;
    };
    const required = (name: string): number => {
      const found = place(name);
      if (found < 0) {
        this.#blame({
          row,
          message: `Row ${row} of ${this.table.sheet} has no column “${name}”; it may have been renamed.`,
        });
      }
      return found;
    };
    const at = {
      forceCode: required(IDENTITY.forceCode),
      forceName: required(IDENTITY.forceName),
      cspCode: required(IDENTITY.cspCode),
      cspName: required(IDENTITY.cspName),
    };
    const named = (name: string) =>
      this.table.measure === 'rate' && name === 'Residential burglary'
        ? `${name} (per 1,000 population)`
        : name;
    const offences = HEADLINE_OFFENCES.map(({ code, name }): [string, number] => [
      code,
      required(named(name)),
    ]);
    return { at, offences: new Map(offences) };
  }

  #valuesOf({ cells, row }: SheetRow, { offences }: Columns): Map<string, PublishedValue> {
    const values = new Map<string, PublishedValue>();
    for (const [code, at] of offences) {
      if (at < 0) continue; // a missing column has been blamed once
      const cell = cells[at];
      const value = publishedValue(cell);
      if (cell?.isFormula === true) this.#blameCell(row, at, 'holds a formula, not a figure');
      else if (value === undefined) this.#blameCell(row, at, `holds ${shown(cell)}, not a figure`);
      else if (this.table.measure === 'count' && isFraction(value)) {
        this.#blameCell(row, at, `holds ${shown(cell)}, which is no count`);
      } else values.set(code, value);
    }
    return values;
  }

  #blameCell(row: number, at: number, problem: string): void {
    const place = `${columnLetters(at)}${row}`;
    this.#blame({ row, message: `Cell ${place} of ${this.table.sheet} ${problem}.` });
  }

  #blame(fault: { row?: number; message: string }): void {
    this.faults.push({ file: this.#file, ...fault, whatToDo: AGAIN });
  }
}

const shown = (cell: Cell | undefined) => `“${textOf(cell).slice(0, 60)}”`;

const isFraction = (value: PublishedValue) =>
  value.kind === 'number' && !Number.isSafeInteger(value.number);
