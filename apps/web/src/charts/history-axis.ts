import type { HistoryPoint } from '@ragstone/contract/history';
import { calendarMonthOf, financialYearOf, yearOf } from '@ragstone/domain/time/month';
import { kindOfPeriod, type Period } from '@ragstone/domain/time/period';
import { financialYearLabel } from '@ragstone/domain/time/period-label';
import type { HistoryRow } from './history-plot.ts';
import { shortMonthLabel } from './month-label.ts';
import { monthOfKey } from './plot.ts';

const periodOf = ({ span }: HistoryPoint): Period => ({
  from: monthOfKey(span.from),
  to: monthOfKey(span.to),
});

/** The highest mark that is drawn anywhere. */
export const highestHistory = (rows: readonly HistoryRow[]): number =>
  Math.max(
    0,
    ...rows.flatMap(({ own, with: besides, range }) =>
      [own, ...besides, range?.[1]].map((value = 0) => value),
    ),
  );

/** Whether each period begins before the one before it has ended. */
export const isRolling = ([first, second]: readonly HistoryRow[]): boolean =>
  first !== undefined && second !== undefined && second.point.span.from <= first.point.span.to;

/**
 * A period on the axis: a month or quarter by its first month, a year as `2025-26` or `2025`; years that
 * roll by their last month, `to Sep 2026`.
 */
export function axisLabel(point: HistoryPoint, rolls: boolean): string {
  const { from, to } = periodOf(point);
  if (rolls) return `to ${shortMonthLabel(to)}`;
  switch (kindOfPeriod({ from, to })) {
    case 'financial-year':
      return financialYearLabel(financialYearOf(from));
    case 'year-ending':
      return calendarMonthOf(from) === 1 ? String(yearOf(from)) : `to ${shortMonthLabel(to)}`;
    default:
      return shortMonthLabel(from);
  }
}

/** At most so many names fit below a chart. */
const mostTicks = 7;

/** The places that the axis names, the last among them, evenly apart. */
export function historyTicks(rows: readonly HistoryRow[]): number[] {
  const step = Math.max(1, Math.ceil(rows.length / mostTicks));
  return rows.map(({ at }) => at).filter((at) => (rows.length - 1 - at) % step === 0);
}
