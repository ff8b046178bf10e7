import { calendarMonthOf, type Month } from '@ragstone/domain/time/month';
import type { Period } from '@ragstone/domain/time/period';

/**
 * The months that a chart draws. A financial year under way is drawn to its March, so that the
 * reader sees how much of it is still to come; every other span is drawn as it is.
 */
export function chartMonths(span: Period, latest: Month): Period {
  const isUnderWay = calendarMonthOf(span.from) === 4 && span.to >= latest;
  return isUnderWay ? { from: span.from, to: span.from + 11 } : span;
}
