import type { Month } from '../time/month.ts';
import { monthsOf, type Period } from '../time/period.ts';
import type { Series } from './series.ts';

/** How many years before last year the range goes back. */
export const earlierYears = 4;

/** The lowest and highest count that a calendar month had in earlier years. */
export type MonthRange = { month: Month; lowest: number | undefined; highest: number | undefined };

export type EarlierYearsRange = {
  months: MonthRange[];
  /** The earliest and the latest year that gave a count, as spans like the one asked for. */
  years: { first: Period; last: Period } | undefined;
};

/** A period whose earlier years are asked for; `since` is the first month counted as now. */
export type RangeAsked = { series: Series; period: Period; since?: Month | undefined };

/**
 * The range of each month of a period over the years before last year, at most four of them; last
 * year has a line of its own. `undefined` where no such year holds the month. Months before `since`,
 * the last break of the series, were counted otherwise and are left out.
 */
export function earlierYearsRange({
  series,
  period,
  since = Number.NEGATIVE_INFINITY,
}: RangeAsked): EarlierYearsRange {
  const back = Array.from({ length: earlierYears }, (_, index) => (index + 2) * 12);
  const used = new Set<number>();
  const months = monthsOf(period).map((month): MonthRange => {
    let range: MonthRange = { month, lowest: undefined, highest: undefined };
    for (const shift of back) {
      const value = month - shift < since ? undefined : series.get(month - shift);
      if (value === undefined) continue;
      used.add(shift);
      range = {
        month,
        lowest: Math.min(range.lowest ?? value, value),
        highest: Math.max(range.highest ?? value, value),
      };
    }
    return range;
  });
  if (used.size === 0) return { months, years: undefined };
  const shifted = (shift: number) => ({ from: period.from - shift, to: period.to - shift });
  const years = { first: shifted(Math.max(...used)), last: shifted(Math.min(...used)) };
  return { months, years };
}
