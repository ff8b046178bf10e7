import { isLookupHeading } from './geography/read-lookup.ts';
import { columnsIn } from './home-office/columns.ts';
import { parseTableTitle } from './ons-csp/table-title.ts';
import { isPopulationTitle, populationTable } from './population/population-table.ts';
import { weightColumnsIn } from './severity/weight-columns.ts';
import { type SheetRow, textOf } from './sheet/cell.ts';

/** The tables that a reader of ours knows. */
export type TableKind = 'home-office-csp' | 'ons-csp' | 'offence-weights' | 'population' | 'lookup';

/** The beginning of a table that no reader knows, for a person to say what it is. */
export type UnknownTable = {
  file: string;
  sheets: { sheet: string; rows: { row: number; cells: string[] }[] }[];
};

type Verdict = { kind: TableKind } | { kind: 'unknown'; table: Omit<UnknownTable, 'file'> };

/** A workbook may begin with pages of notes; a table that begins later than this is none of ours. */
const ROWS_LOOKED_AT = 5000;
const ROWS_SHOWN = 20;
const SHEETS_SHOWN = 20;
const CELLS_SHOWN = 40;

/** Looks at the rows of one sheet after another, until one says what the file is. */
class TableJudge {
  readonly sheets: UnknownTable['sheets'] = [];
  #sheet: string | undefined;
  #title = '';

  /** What this row shows the table to be; `undefined` where it does not. */
  take(row: SheetRow): TableKind | undefined {
    const first = textOf(row.cells[0]);
    if (row.sheet !== this.#sheet) {
      this.#sheet = row.sheet;
      this.#title = '';
      if (this.sheets.length < SHEETS_SHOWN) this.sheets.push({ sheet: row.sheet, rows: [] });
    }
    if (this.#title === '' && isPopulationTitle(first)) this.#title = first;
    this.#show(row);
    const heading = columnsIn(row);
    if (heading !== undefined) return 'home-office-csp';
    if (parseTableTitle(first) !== undefined) return 'ons-csp';
    if (weightColumnsIn(row) !== undefined) return 'offence-weights';
    if (populationTable(row, this.#title) !== undefined) return 'population';
    return isLookupHeading(row) ? 'lookup' : undefined;
  }

  #show({ sheet, row, cells }: SheetRow): void {
    const shown = this.sheets.at(-1);
    if (shown?.sheet !== sheet || shown.rows.length >= ROWS_SHOWN) return;
    shown.rows.push({ row, cells: cells.slice(0, CELLS_SHOWN).map((cell) => textOf(cell)) });
  }
}

/** Says which table the rows are of, by its words; of an unknown one, how it begins. */
export async function judgeTable(rows: AsyncIterable<readonly SheetRow[]>): Promise<Verdict> {
  const judge = new TableJudge();
  let seen = 0;
  for await (const batch of rows) {
    for (const row of batch) {
      const kind = judge.take(row);
      if (kind !== undefined) return { kind };
    }
    seen += batch.length;
    if (seen >= ROWS_LOOKED_AT) break;
  }
  return { kind: 'unknown', table: { sheets: judge.sheets } };
}
