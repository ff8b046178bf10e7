import { type Month, yearOf } from '@ragstone/domain/time/month';
import { shortMonthName } from '@ragstone/domain/time/period-label';

/** A month with its year for an axis: `Sep 2026`. */
export const shortMonthLabel = (month: Month): string =>
  `${shortMonthName(month)} ${yearOf(month)}`;
