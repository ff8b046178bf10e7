import {
  type Change,
  type Comparable,
  type NotComparable,
  otherwisePerDay,
} from '../figures/change.ts';
import { spansOf } from '../figures/coverage.ts';
import { daysIn, type Period, yearEarlier } from '../time/period.ts';
import { formatCount, formatPercent, moreOrFewer } from './number.ts';
import {
  duringPeriod,
  namedPeriod,
  samePeriodBefore,
  sinceMonth,
  spansInWords,
  verbAfterSpans,
} from './period-text.ts';
import { verdictText } from './verdict-text.ts';

const count = (value: number) => (value === 0 ? 'None' : formatCount(value));

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

/**
 * The sentence under a heading, with both counts, both periods and how sure one can be of the change,
 * or what keeps it from them.
 */
export function changeSentence(change: Change, now: Period): string {
  if (change.kind === 'not-comparable') return notComparableSentence(change, now);
  const counts = comparableSentence(change, now);
  if (change.difference === 0) return counts;
  const perDay = otherwisePerDay(change);
  if (perDay !== undefined) return `${counts} For each day it is ${perDay.direction}.`;
  return `${counts} ${verdictText(change.verdict)}`;
}

/** That two spans differ in days, as they do in leap years; `undefined` where they do not. */
export function daysNote(now: Period): string | undefined {
  const days = { now: daysIn(now), before: daysIn(yearEarlier(now)) };
  const difference = days.now - days.before;
  if (difference === 0) return undefined;
  const compared = difference < 0 ? 'one fewer than' : 'one more than';
  return `There are ${days.now} days in ${namedPeriod(now)}, ${compared} in ${samePeriodBefore(now)}.`;
}
