import type { Month } from '../time/month.ts';
import { type YearsOfMonths, yearsForDispersion } from './dispersion.ts';
import type { Series } from './series.ts';

export type EarlierYears = {
  /** The month after the last of them. */
  until: Month;
  /** The first month that is counted as now: no year begins before it. */
  since?: Month | undefined;
  /** How many months each count of the series is of. */
  every?: number;
};

/** The counts of a year; `undefined` where one is not recorded. */
function yearFrom(series: Series, from: Month, every: number): number[] | undefined {
  const year: number[] = [];
  for (let month = from; month < from + 12; month += every) {
    const count = series.get(month);
    if (count === undefined) return undefined;
    year.push(count);
  }
  return year;
}

/**
 * The years of twelve months that end with the month before `until`, the earliest first, at most five:
 * as far back as every month is recorded and not before `since`, the last break. Of a series by quarter
 * each has four counts. A year with a gap ends them, because what lies before it says less of now. None
 * is an empty list.
 */
export function completeYears(
  series: Series,
  { until, since = Number.NEGATIVE_INFINITY, every = 1 }: EarlierYears,
): YearsOfMonths {
  const years: number[][] = [];
  for (let from = until - 12; from >= since && years.length < yearsForDispersion.most; from -= 12) {
    const year = yearFrom(series, from, every);
    if (year === undefined) break;
    years.unshift(year);
  }
  return years;
}
