import type { Change, Comparable, NotComparable } from '../figures/change.ts';
import { spansOf } from '../figures/coverage.ts';
import type { Month } from '../time/month.ts';
import { daysIn, type Period, yearEarlier } from '../time/period.ts';
import { formatCount, formatPercent } from './number.ts';
import {
  duringPeriod,
  namedPeriod,
  samePeriodBefore,
  sinceMonth,
  spansInWords,
  verbAfterSpans,
  yearBeforeInHeading,
} from './period-text.ts';

/** A change with the span it is of and the last month held, from which headings say `last year`. */
export type ChangeOfSpan = { change: Change; now: Period; latest: Month };

/**
 * `is` or `are` after an indicator's label, told from the words before its first preposition:
 * drugs are, possession of weapons is.
 */
export function verbAfter(label: string): 'is' | 'are' {
  const [head = label] = label.split(/ (?:of|from|against|with|by|in|on|to) /);
  return /[^s]s$/.test(head.trim()) ? 'are' : 'is';
}

/**
 * The heading of a chart: its finding. It says higher, lower or the same and no more; whether that
 * is more than chance is another question. On a base under 50 it gives the counts.
 */
export function changeHeading(label: string, { change, now, latest }: ChangeOfSpan): string {
  switch (change.kind) {
    case 'measured': {
      const subject = `${label} ${verbAfter(label)}`;
      const before = yearBeforeInHeading(now, latest);
      if (change.difference === 0) return `${subject} the same as ${before}`;
      return `${subject} ${change.difference < 0 ? 'lower' : 'higher'} than ${before}`;
    }
    case 'counts-only': {
      const { before, now: count, difference } = change;
      if (difference === 0) return `${label} stayed at ${formatCount(count)}`;
      return `${label} went from ${formatCount(before)} to ${formatCount(count)}`;
    }
    case 'not-comparable':
      return `${label} cannot be compared with ${yearBeforeInHeading(now, latest)}`;
  }
}

const count = (value: number) => (value === 0 ? 'None' : formatCount(value));

const moreOrFewer = (difference: number) =>
  `${formatCount(Math.abs(difference))} ${difference < 0 ? 'fewer' : 'more'}`;

function comparableSentence(change: Comparable, period: Period): string {
  const { before, now, difference } = change;
  const begins = `${count(now)} ${duringPeriod(period)}`;
  const sameMonths = samePeriodBefore(period);
  if (before === 0) {
    return now === 0
      ? `${begins}, and none in ${sameMonths}.`
      : `${begins}, after none in ${sameMonths}; too few for a percentage.`;
  }
  const compared =
    difference === 0
      ? `${begins}, as many as in ${sameMonths}`
      : `${begins}, ${moreOrFewer(difference)} than the ${formatCount(before)} of ${sameMonths}`;
  if (change.kind === 'counts-only') return `${compared}; too few for a percentage.`;
  if (difference === 0) return `${compared}.`;
  return `${compared} (${difference < 0 ? 'down' : 'up'} ${formatPercent(change.percent)}).`;
}

function notComparableSentence(change: NotComparable, period: Period): string {
  const sameMonths = samePeriodBefore(period);
  switch (change.because) {
    case 'missing-months': {
      const spans = spansOf(change.missing);
      const held = change.now === undefined ? '' : ` (${formatCount(change.now)})`;
      const missing = `${spansInWords(spans)} ${verbAfterSpans(spans)} missing`;
      return `${missing}, so ${namedPeriod(period)}${held} cannot be compared with ${sameMonths}.`;
    }
    case 'series-break': {
      const counts = `${count(change.now)} ${duringPeriod(period)} and ${formatCount(change.before)} in ${sameMonths}`;
      return `${counts}. They have been counted in another way ${sinceMonth(change.since)}, so the two cannot be compared.`;
    }
    case 'unusable':
      return `The figures of ${namedPeriod(period)} or of ${sameMonths} are marked as not usable.`;
    case 'different-months':
      return 'Only spans of the same months of the year can be compared.';
  }
}

/** The sentence under a heading, with both counts and both periods, or what keeps it from them. */
export const changeSentence = (change: Change, now: Period): string =>
  change.kind === 'not-comparable'
    ? notComparableSentence(change, now)
    : comparableSentence(change, now);

/** A change in a few words, for a tile or a small picture: `303 fewer (12.5%)`, `17 to 9`. */
export function changeWords(change: Change): string {
  if (change.kind === 'not-comparable') {
    return change.because === 'missing-months' ? 'Months are missing' : 'Not comparable';
  }
  if (change.kind === 'counts-only') {
    return `${formatCount(change.before)} to ${formatCount(change.now)}, too few for a percentage`;
  }
  if (change.difference === 0) return 'The same number';
  return `${moreOrFewer(change.difference)} (${formatPercent(change.percent)})`;
}

/** A change for the paragraph under a headline: `Burglary is 512, up 18.8% from 431.` */
export function changeLede(label: string, change: Change): string {
  const subject = `${label} ${verbAfter(label)}`;
  if (change.kind === 'not-comparable') {
    return `${label} cannot be compared with the year before.`;
  }
  const { before, now, difference } = change;
  if (change.kind === 'counts-only') {
    return `${subject} ${formatCount(now)}, from ${formatCount(before)}: too few for a percentage.`;
  }
  if (difference === 0) return `${subject} ${formatCount(now)}, the same as the year before.`;
  const direction = difference < 0 ? 'down' : 'up';
  return `${subject} ${formatCount(now)}, ${direction} ${formatPercent(change.percent)} from ${formatCount(before)}.`;
}

/** That two spans differ in days, as they do in leap years; `undefined` where they do not. */
export function daysNote(now: Period): string | undefined {
  const days = { now: daysIn(now), before: daysIn(yearEarlier(now)) };
  const difference = days.now - days.before;
  if (difference === 0) return undefined;
  const compared = difference < 0 ? 'one fewer than' : 'one more than';
  return `There are ${days.now} days in ${namedPeriod(now)}, ${compared} in ${samePeriodBefore(now)}.`;
}
