import { type SheetRow, textOf } from '../sheet/cell.ts';

/** The columns of the open data, each with the headings that releases have used for it. */
const HEADINGS = {
  year: ['Financial Year'],
  quarter: ['Financial Quarter'],
  force: ['Police Force', 'Force Name'],
  csp: ['CSP Name', 'Community Safety Partnership Name'],
  description: ['Offence Description'],
  group: ['Offence Group'],
  subgroup: ['Offence Subgroup'],
  code: ['Offence Code'],
  count: ['Offence Count', 'Number of Offences'],
} as const;

export type Column = keyof typeof HEADINGS;
export type Columns = Readonly<Record<Column, number>>;

const COLUMNS = Object.keys(HEADINGS) as Column[];

const folded = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[\s_]+/g, ' ')
    .trim();

/** How a column is headed, for faults. */
export const headingOf = (column: Column): string => HEADINGS[column][0];

const columnByHeading: ReadonlyMap<string, Column> = new Map(
  COLUMNS.flatMap((column) => HEADINGS[column].map((name) => [folded(name), column] as const)),
);

/**
 * Finds the columns in a row of headings. `undefined` where it is not one; `missing` names those
 * that are not there although most are, which is a renamed column and not another kind of row.
 */
export function columnsIn(row: SheetRow): { columns: Columns; missing: Column[] } | undefined {
  const columns = Object.fromEntries(COLUMNS.map((column) => [column, -1])) as Record<
    Column,
    number
  >;
  for (const [at, cell] of row.cells.entries()) {
    const column = columnByHeading.get(folded(textOf(cell)));
    if (column !== undefined && columns[column] < 0) columns[column] = at;
  }
  const missing = COLUMNS.filter((column) => columns[column] < 0);
  return missing.length > COLUMNS.length / 2 ? undefined : { columns, missing };
}
