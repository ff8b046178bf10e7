import type { Month } from '../time/month.ts';
import type { Period } from '../time/period.ts';

/**
 * The counts of one indicator in one area by month. A month that is absent was not recorded; a
 * month with 0 was recorded, and there was none. Never a 0 for a file that did not come.
 */
export type Series = ReadonlyMap<Month, number>;

/** What is held of a series: the months whose file arrived, and the counts that were not 0. */
export type HeldCounts = {
  covered: Iterable<Month>;
  counts: Iterable<{ month: Month; value: number }>;
};

/**
 * A series from what is held: a covered month without a count is 0, a month that is not covered is
 * absent, whatever counts there may be of it. Counts of the same month are added up.
 */
export function seriesOf({ covered, counts }: HeldCounts): Series {
  const series = new Map<Month, number>();
  for (const month of covered) series.set(month, 0);
  for (const { month, value } of counts) {
    const soFar = series.get(month);
    if (soFar !== undefined) series.set(month, soFar + value);
  }
  return series;
}

/**
 * Series added up by month, of several districts or several indicators. A month is in the sum only
 * where every one of them has it; the sum of no series has no month.
 */
export function sumOfSeries(members: readonly Series[]): Series {
  const [first, ...others] = members;
  const sum = new Map<Month, number>();
  for (const [month, value] of first ?? []) {
    let total: number | undefined = value;
    for (const other of others) {
      const more = other.get(month);
      total = total === undefined || more === undefined ? undefined : total + more;
    }
    if (total !== undefined) sum.set(month, total);
  }
  return sum;
}

/** The count over a period, and the months without which there is none. */
export type PeriodCount = { total: number | undefined; missing: Month[] };

/**
 * The sum over a period; `undefined` with the months that are missing where any of them is. A count
 * of a quarter or a year stands at its first month and is of `every` months.
 */
export function countOver(series: Series, { from, to }: Period, every = 1): PeriodCount {
  const missing: Month[] = [];
  let total = 0;
  for (let at = 0; at <= to - from; at += 1) {
    const step = at % every;
    const count = series.get(from + at - step);
    if (count === undefined) missing.push(from + at);
    else if (step === 0) total += count;
  }
  return { total: missing.length > 0 ? undefined : total, missing };
}
