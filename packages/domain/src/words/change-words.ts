import { type Change, clearVerdict, otherwisePerDay } from '../figures/change.ts';
import type { Polarity } from '../figures/tone.ts';
import { verbAfter } from './change-heading.ts';
import { capital } from './list.ts';
import { formatCount, formatPercent, moreOrFewer } from './number.ts';
import { byChanceWords } from './verdict-text.ts';

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

/** Whether a change is more than chance, in a few words: `Higher, more than chance explains`. */
export function verdictWords(polarity: Polarity, change: Change): string {
  if (change.kind === 'not-comparable') return changeWords(change);
  const counts = `${formatCount(change.before)} to ${formatCount(change.now)}`;
  const begins = change.kind === 'counts-only' ? `${counts}, ` : '';
  const { verdict, difference } = change;
  if (difference === 0) return changeWords(change);
  if (verdict === undefined) return `${counts}, a figure is below 0`;
  if (verdict.strength === 'no-clear-change') return capital(`${begins}no clear change`);
  const perDay = otherwisePerDay(change);
  if (perDay !== undefined) return capital(`${begins}${perDay.direction} for each day`);
  const much = verdict.strength === 'much' ? 'much ' : '';
  const way = difference < 0 ? 'lower' : 'higher';
  if (polarity === 'neutral') return capital(`${begins}${much}${way}, neither good nor bad`);
  return capital(`${begins}${way}, ${much}more than chance explains`);
}

/** A change for the paragraph under a headline: `Burglary is 512, up 18.8% from 431.` */
export function changeLede(label: string, change: Change): string {
  const subject = `${label} ${verbAfter(label)}`;
  if (change.kind === 'not-comparable') {
    return `${label} cannot be compared with the year before.`;
  }
  const { before, now, difference, verdict } = change;
  const [is, was] = [`${subject} ${formatCount(now)}`, formatCount(before)];
  if (difference === 0) return `${is}, the same as the year before.`;
  const clear = byChanceWords(clearVerdict(change));
  const isUnclear = verdict?.strength === 'no-clear-change';
  const certainty = clear ?? (isUnclear ? 'no clear change' : undefined);
  if (change.kind === 'counts-only') {
    return `${is}, from ${was}: ${certainty ?? 'too few for a percentage'}.`;
  }
  const direction = difference < 0 ? 'down' : 'up';
  const percent = `${is}, ${direction} ${formatPercent(change.percent)} from ${was}`;
  return certainty === undefined
    ? `${percent}.`
    : `${percent}${clear === undefined ? ':' : ','} ${certainty}.`;
}
