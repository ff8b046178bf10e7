import { spansOf } from '../figures/coverage.ts';
import type { Month } from '../time/month.ts';
import { includesMonth, monthsOf, type Period } from '../time/period.ts';
import { monthLabel } from '../time/period-label.ts';
import { listInWords } from './list.ts';
import { spansInWords, verbAfterSpans } from './period-text.ts';

/** That months have no file; `undefined` where none is missing. A gap is never a zero. */
export function missingNote(missing: readonly Month[]): string | undefined {
  const spans = spansOf(missing);
  if (spans.length === 0) return undefined;
  return `${spansInWords(spans)} ${verbAfterSpans(spans)} missing: no file has been imported. The chart shows a gap.`;
}

/**
 * That an area began with parts of others, so that no earlier figures are its own; `undefined` where
 * nothing earlier is asked for.
 */
export function beginningNote(
  { since, areas, split }: { since: Month; areas: readonly string[]; split: readonly string[] },
  asked: Period,
): string | undefined {
  if (asked.from >= since) return undefined;
  const began = `${listInWords(areas)} began in ${monthLabel(since)} with a part of ${listInWords(split)}`;
  return `${began}: earlier figures are of other places and do not add up to its own.`;
}

/** That months are marked as unusable; `undefined` where none is. They are left out, as a gap. */
export function unusableNote(unusable: readonly Month[]): string | undefined {
  const spans = spansOf(unusable);
  if (spans.length === 0) return undefined;
  return `${spansInWords(spans)} ${verbAfterSpans(spans)} marked as unusable: figures were published, and cannot be used. The chart shows a gap.`;
}

/**
 * That only a part of a span is compared, and which months are left out of it; `undefined` where all
 * of it is. `compared` lies within `asked`.
 */
export function leftOutNote(asked: Period, compared: Period): string | undefined {
  const spans = spansOf(monthsOf(asked).filter((month) => !includesMonth(compared, month)));
  if (spans.length === 0) return undefined;
  return `${spansInWords(spans)} ${verbAfterSpans(spans)} left out of the comparison, because not every month has figures in both years.`;
}
