import type { Month } from '../time/month.ts';
import {
  isSameLength,
  type LikeForLike,
  monthsOf,
  type Period,
  yearEarlier,
} from '../time/period.ts';

/** The months that are held, such as a series or a set of months whose files arrived. */
export type Held = { has(month: Month): boolean };

/** The months of a period that are not held, in order. */
export const missingMonths = (held: Held, period: Period): Month[] =>
  monthsOf(period).filter((month) => !held.has(month));

/** First to last of the months held, gaps between them or not; `undefined` where none is. */
export function heldSpan(months: Iterable<Month>): Period | undefined {
  let span: Period | undefined;
  for (const month of months) {
    span = {
      from: Math.min(span?.from ?? month, month),
      to: Math.max(span?.to ?? month, month),
    };
  }
  return span;
}

/** Months in order gathered into unbroken spans: May to December 2024 rather than eight names. */
export function spansOf(months: readonly Month[]): Period[] {
  const spans: Period[] = [];
  for (const month of months) {
    const last = spans.at(-1);
    if (last && last.to + 1 === month) last.to = month;
    else spans.push({ from: month, to: month });
  }
  return spans;
}

/** What a chart shows of a month: a count, a gap, or that it is still to come. */
export type MonthState = 'counted' | 'missing' | 'not-yet-published';

export type MonthOfChart = { held: Held; month: Month; latest: Month };

/** The state of a month; `latest` is the last month held. Only what lies after it is still to come. */
export function monthState({ held, month, latest }: MonthOfChart): MonthState {
  if (held.has(month)) return 'counted';
  return month > latest ? 'not-yet-published' : 'missing';
}

/**
 * The longest unbroken part of a period that is held, and held in the year before as well; the later
 * one where two are as long. `undefined` where no month is held in both years.
 */
export function longestLikeForLike(held: Held, period: Period): LikeForLike | undefined {
  const paired = monthsOf(period).filter((month) => held.has(month) && held.has(month - 12));
  const longest = spansOf(paired).reduce<Period | undefined>(
    (best, span) => (best && best.to - best.from > span.to - span.from ? best : span),
    undefined,
  );
  if (!longest) return undefined;
  return {
    now: longest,
    before: yearEarlier(longest),
    months: longest.to - longest.from + 1,
    isWhole: isSameLength(longest, period),
  };
}
