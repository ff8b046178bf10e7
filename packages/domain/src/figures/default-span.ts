import { financialYearOf, type Month, monthOf } from '../time/month.ts';
import { type Period, periodLength } from '../time/period.ts';

/** The most months that a view of trends shows at once. */
export const longestSpan = 12;

/** What trends show until somebody chooses: April of the latest month's financial year up to it. */
export const currentYearTo = (latest: Month): Period => ({
  from: monthOf(financialYearOf(latest), 4),
  to: latest,
});

/** Whether two months make a span that may be shown: in order, and at most twelve months. */
export const isSpan = (from: Month, to: Month): boolean =>
  from <= to && periodLength({ from, to }) <= longestSpan;
