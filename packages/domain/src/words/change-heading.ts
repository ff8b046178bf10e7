import { type Change, type Comparable, clearVerdict, otherwisePerDay } from '../figures/change.ts';
import type { Month } from '../time/month.ts';
import type { Period } from '../time/period.ts';
import { formatCount } from './number.ts';
import { yearBeforeInHeading } from './period-text.ts';
import { byChanceWords } from './verdict-text.ts';

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

/** `went down from 26 to 13`; where that can be chance, no more than `went from 17 to 9`. */
function wentWords(change: Comparable): string {
  const { before, now, difference } = change;
  if (difference === 0) return `stayed at ${formatCount(now)}`;
  const way = clearVerdict(change) === undefined ? '' : difference < 0 ? 'down ' : 'up ';
  return `went ${way}from ${formatCount(before)} to ${formatCount(now)}`;
}

/**
 * What was found, without how sure one can be of it: higher, lower, the same or no clear change. On a
 * base under 50 it gives the counts.
 */
export function changeFinding(label: string, { change, now, latest }: ChangeOfSpan): string {
  const before = yearBeforeInHeading(now, latest);
  if (change.kind === 'not-comparable') return `${label} cannot be compared with ${before}`;
  if (change.kind === 'counts-only') return `${label} ${wentWords(change)}`;
  const verb = verbAfter(label);
  const perDay = otherwisePerDay(change);
  if (change.difference === 0) return `${label} ${verb} the same as ${before}`;
  if (change.verdict?.strength === 'no-clear-change') {
    return `${label} ${verb === 'is' ? 'shows' : 'show'} no clear change from ${before}`;
  }
  const found = `${label} ${verb} ${change.difference < 0 ? 'lower' : 'higher'} than ${before}`;
  return perDay === undefined ? found : `${found}, but ${perDay.direction} for each day`;
}

/** The heading of a chart: its finding, and how sure one can be of it. */
export function changeHeading(label: string, about: ChangeOfSpan): string {
  const { change } = about;
  const finding = changeFinding(label, about);
  if (change.kind === 'not-comparable' || change.difference === 0) return finding;
  const by = byChanceWords(clearVerdict(change));
  if (by !== undefined) return `${finding}, ${by}`;
  const isToSay = change.kind === 'counts-only' && change.verdict?.strength === 'no-clear-change';
  return isToSay ? `${finding}: no clear change` : finding;
}
