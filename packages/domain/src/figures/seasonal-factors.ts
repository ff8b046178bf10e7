import type { YearsOfMonths } from './dispersion.ts';

/**
 * How much of an average month each month of the year has, of complete years: 1 is average, and
 * twelve add up to 12. `undefined` without a year, and where every month is 0.
 */
export function seasonalFactors(years: YearsOfMonths): number[] | undefined {
  const [first] = years;
  if (first === undefined) return undefined;
  const columns = first.map((_, at) => years.reduce((sum, year) => sum + (year[at] ?? 0), 0));
  const total = columns.reduce((sum, each) => sum + each, 0);
  return total > 0 ? columns.map((column) => (column * columns.length) / total) : undefined;
}
