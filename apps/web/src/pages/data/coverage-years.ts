import type { ForceCoverage } from '@ragstone/contract/releases';
import { type Month, monthOf, parseMonthKey, yearOf } from '@ragstone/domain/time/month';

type Held = ForceCoverage['months'][number];

/** A month of the grid: held, missing between the first and last held, or beyond those. */
export type Cell = { month: Month; held: Held | undefined; isMissing: boolean };
export type YearOfCells = { year: number; cells: Cell[] };

/** The months of a force, a calendar year a row, and how many are missing in between. */
export function coverageYears(months: readonly Held[]): { years: YearOfCells[]; missing: number } {
  const byMonth = new Map(months.map((held) => [parseMonthKey(held.month) ?? 0, held]));
  const keys = [...byMonth.keys()].sort((a, b) => a - b);
  const [first, last] = [keys[0], keys.at(-1)];
  if (first === undefined || last === undefined) return { years: [], missing: 0 };
  const years: YearOfCells[] = [];
  for (let year = yearOf(last); year >= yearOf(first); year -= 1) {
    const cells = Array.from({ length: 12 }, (_, at): Cell => {
      const month = monthOf(year, at + 1);
      const held = byMonth.get(month);
      return { month, held, isMissing: held === undefined && month > first && month < last };
    });
    years.push({ year, cells });
  }
  const missing = years.flatMap(({ cells }) => cells).filter(({ isMissing }) => isMissing).length;
  return { years, missing };
}
