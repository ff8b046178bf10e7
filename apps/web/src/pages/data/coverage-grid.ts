import type { CoverageRow, HeldPeriod } from '@ragstone/contract/coverage';
import {
  financialYearOf,
  type Month,
  monthOf,
  parseMonthKey,
  quarterOf,
  yearOf,
} from '@ragstone/domain/time/month';

export type CellState = HeldPeriod['state'] | 'missing' | 'beyond';

/** A period of the grid; beyond the first and last held there is nothing to say of it. */
export type Cell = { from: Month; state: CellState; held: HeldPeriod | undefined };

/** A year of cells: calendar years of months, financial years of quarters. */
export type GridYear = { year: number; cells: Cell[] };

export type Grid = { years: GridYear[]; missing: number };

const firstsOf = (months: number, year: number): Month[] =>
  months === 1
    ? Array.from({ length: 12 }, (_, at) => monthOf(year, at + 1))
    : Array.from({ length: 4 }, (_, at) => monthOf(year, 4) + at * 3);

/** What is held of a place by year, the latest first, with what is missing in between. */
export function coverageGrid({ months, periods }: Pick<CoverageRow, 'months' | 'periods'>): Grid {
  const byFirst = new Map(periods.map((held) => [parseMonthKey(held.from) ?? 0, held]));
  const firsts = [...byFirst.keys()].sort((a, b) => a - b);
  const [first, last] = [firsts[0], firsts.at(-1)];
  if (first === undefined || last === undefined) return { years: [], missing: 0 };
  const yearOfFirst = months === 3 ? financialYearOf : yearOf;
  const years: GridYear[] = [];
  for (let year = yearOfFirst(last); year >= yearOfFirst(first); year -= 1) {
    const cells = firstsOf(months, year).map((from): Cell => {
      const held = byFirst.get(from);
      const isBetween = from > first && from < last;
      return { from, held, state: held?.state ?? (isBetween ? 'missing' : 'beyond') };
    });
    years.push({ year, cells });
  }
  const all = years.flatMap(({ cells }) => cells);
  return { years, missing: all.filter(({ state }) => state === 'missing').length };
}

/** The number of a cell in its year, from 1: January, or April to June. */
export const placeInYear = (months: number, from: Month): number =>
  months === 3 ? quarterOf(from) : from - yearOf(from) * 12 + 1;

/** Yearly figures as a list, the latest first; what lies between two of them may be of any month. */
export const yearlyPeriods = ({ periods }: Pick<CoverageRow, 'periods'>): Cell[] =>
  periods
    .map((held) => ({ from: parseMonthKey(held.from) ?? 0, state: held.state, held }))
    .sort((a, b) => b.from - a.from);
