import type { Month } from '../time/month.ts';
import { type YearsOfMonths, yearsForDispersion } from './dispersion.ts';
import type { Series } from './series.ts';

/**
 * The years of twelve months that end with the month before `until`, the earliest first, at most five:
 * as far back as every month is recorded and not before `since`, the last break. A year with a gap ends
 * them, because what lies before it says less of now. None is an empty list.
 */
export function completeYears(
  series: Series,
  { until, since = Number.NEGATIVE_INFINITY }: { until: Month; since?: Month | undefined },
): YearsOfMonths {
  const years: number[][] = [];
  for (let from = until - 12; from >= since && years.length < yearsForDispersion.most; from -= 12) {
    const months = Array.from({ length: 12 }, (_, at) => series.get(from + at));
    const year = months.filter((count) => count !== undefined);
    if (year.length < 12) break;
    years.unshift(year);
  }
  return years;
}
