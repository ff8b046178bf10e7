import { spansOf } from '../figures/coverage.ts';
import type { Month } from '../time/month.ts';
import { includesMonth, monthsOf, type Period } from '../time/period.ts';
import { spansInWords, verbAfterSpans } from './period-text.ts';

/** That months have no file; `undefined` where none is missing. A gap is never a zero. */
export function missingNote(missing: readonly Month[]): string | undefined {
  const spans = spansOf(missing);
  if (spans.length === 0) return undefined;
  return `${spansInWords(spans)} ${verbAfterSpans(spans)} missing: no file has been imported. The chart shows a gap.`;
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
