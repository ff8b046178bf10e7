import { type FigureRow, type GivenFigure, isGiven } from '../../db/return-figures.ts';

/** The figures of one indicator by the first month of their periods, those taken back among them. */
export const byPeriod = (rows: readonly FigureRow[], indicatorId: string): Map<number, FigureRow> =>
  new Map(rows.filter((row) => row.indicatorId === indicatorId).map((row) => [row.fromMonth, row]));

/** Of them, those that have a value. */
export const givenByPeriod = (
  rows: readonly FigureRow[],
  indicatorId: string,
): Map<number, GivenFigure> =>
  new Map(
    rows
      .filter(isGiven)
      .filter((row) => row.indicatorId === indicatorId)
      .map((row) => [row.fromMonth, row]),
  );

/** The values of one indicator by the first month of their periods. */
export const valuesByPeriod = (
  rows: readonly FigureRow[],
  indicatorId: string,
): Map<number, number> =>
  new Map([...givenByPeriod(rows, indicatorId)].map(([from, { value }]) => [from, value]));
