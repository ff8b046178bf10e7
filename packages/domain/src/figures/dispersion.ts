/** Counts of the twelve months of complete years, the earliest year first. */
export type YearsOfMonths = readonly (readonly number[])[];

/** Years that tell how far a series varies: fewer say nothing, older ones are of another time. */
export const yearsForDispersion = { least: 2, most: 5 };

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

/** How many are above 0. */
const countOfSome = (sums: readonly number[]) => sums.filter((each) => each > 0).length;

/** The sum of each month over the years. */
function sumOfColumns(years: YearsOfMonths, months: number): number[] {
  const columns = new Array<number>(months).fill(0);
  for (const year of years) {
    for (let at = 0; at < months; at += 1) columns[at] = (columns[at] ?? 0) + (year[at] ?? 0);
  }
  return columns;
}

/**
 * By how much monthly counts vary more than chance alone (Poisson) would make them, beside year and
 * season: 1 is as much as chance. `undefined` with fewer than two complete years, and where every
 * month is 0. May be below 1; whoever uses it takes at least 1. The Pearson dispersion of a
 * quasi-Poisson model with effects of year and month (McCullagh and Nelder 1989, 4.5).
 */
export function dispersionOf(years: YearsOfMonths): number | undefined {
  const latest = years.slice(-yearsForDispersion.most);
  const months = latest[0]?.length ?? 0;
  if (latest.length < yearsForDispersion.least || months < 2) return undefined;
  const rows = latest.map(sum);
  const total = sum(rows);
  if (total <= 0) return undefined;
  const columns = sumOfColumns(latest, months);
  let squares = 0;
  for (const [place, year] of latest.entries()) {
    const row = rows[place] ?? 0;
    for (let at = 0; at < year.length; at += 1) {
      const expected = (row * (columns[at] ?? 0)) / total;
      if (expected > 0) squares += ((year[at] ?? 0) - expected) ** 2 / expected;
    }
  }
  // A year or a month of the year that never had any tells nothing of how far counts vary.
  const freedom = (countOfSome(rows) - 1) * (countOfSome(columns) - 1);
  return freedom > 0 ? squares / freedom : undefined;
}
