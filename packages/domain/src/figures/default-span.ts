import { financialYearOf, type Month, monthOf } from '../time/month.ts';
import { type Period, periodLength, yearEnding } from '../time/period.ts';
import { type Held, longestLikeForLike } from './coverage.ts';

/** The most months that a view of trends shows at once. */
export const longestSpan = 12;

/** A month's financial year up to it: from April to that month. */
export const currentYearTo = (latest: Month): Period => ({
  from: monthOf(financialYearOf(latest), 4),
  to: latest,
});

/** Whether two months make a span that may be shown: in order, and at most twelve months. */
export const isSpan = (from: Month, to: Month): boolean =>
  from <= to && periodLength({ from, to }) <= longestSpan;

/**
 * What trends show until somebody chooses: the latest month's financial year so far. Where most of it has
 * no year before it to be compared with, the longest part that has one of the twelve months to the latest,
 * as in the overview's headline; the financial year again where no month has one.
 */
export function defaultSpan(held: Held, latest: Month): Period {
  const year = currentYearTo(latest);
  const compared = longestLikeForLike(held, year)?.months ?? 0;
  if (compared * 2 > periodLength(year)) return year;
  return longestLikeForLike(held, yearEnding(latest))?.now ?? year;
}
