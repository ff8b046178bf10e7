import type { PeriodLength } from '@ragstone/domain/time/period-in-words';
import { type SheetRow, textOf } from '../sheet/cell.ts';

/** What the columns of a table hold, by their headings as they stand in the file. */
export type MappedColumns = {
  area: string;
  /** The force that an area's name is of, where names repeat. */
  force?: string;
  period: string;
  /** Absent where all figures are of one indicator. */
  indicator?: string;
  value: string;
};

/** How somebody said that a table is to be read. */
export type TableMapping = { columns: MappedColumns; length: PeriodLength };

export type ColumnPlaces = { [K in keyof Required<MappedColumns>]: number };

/** Where the columns stand in a row of headings; `missing` and `twice` name those that do not, once. */
export function columnsInRow(row: SheetRow, columns: MappedColumns) {
  const headings = row.cells.map((cell) => textOf(cell));
  const wanted = Object.values(columns);
  const missing = wanted.filter((heading) => !headings.includes(heading));
  const twice = wanted.filter(
    (heading) => headings.indexOf(heading) < headings.lastIndexOf(heading),
  );
  const at = (heading: string | undefined) =>
    heading === undefined ? -1 : headings.indexOf(heading);
  const places: ColumnPlaces = {
    area: at(columns.area),
    force: at(columns.force),
    period: at(columns.period),
    indicator: at(columns.indicator),
    value: at(columns.value),
  };
  return { places, missing, twice };
}

/** Do these headings stand in one of the rows? So a table of the same shape is known again. */
export const fitsMapping = (
  rows: readonly { cells: readonly string[] }[],
  columns: MappedColumns,
): boolean =>
  rows.some(({ cells }) => Object.values(columns).every((heading) => cells.includes(heading)));
