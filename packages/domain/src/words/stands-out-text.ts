import { type Change, clearVerdict } from '../figures/change.ts';
import type { Polarity } from '../figures/tone.ts';
import { capital, inSentence, listInWords, numberWord } from './list.ts';
import { formatCount, formatPercent } from './number.ts';
import { byChanceWords } from './verdict-text.ts';

/** A change with the name of what changed. */
export type NamedChange = { label: string; change: Change };

const neutralText: Record<'up' | 'down', string> = {
  up: 'More may have been reported or looked for, so it is neither good nor bad.',
  down: 'Less may have been reported or looked for, so it is neither good nor bad.',
};

/**
 * What is said of an indicator that stands out: both counts, the percentage on a base of 50 or more, how
 * sure one can be, and of a neutral one that it is neither good nor bad. Nothing where no change is clear.
 */
export function standsOutText(polarity: Polarity, change: Change): string {
  const by = byChanceWords(clearVerdict(change));
  if (change.kind === 'not-comparable' || by === undefined) return '';
  const { before, now } = change;
  const way = now < before ? 'down' : 'up';
  const percent = change.kind === 'measured' ? `, ${way} ${formatPercent(change.percent)}` : '';
  const direction = now < before ? 'Lower' : 'Higher';
  const text = `${formatCount(before)} to ${formatCount(now)}${percent}. ${direction}, ${by}.`;
  return polarity === 'neutral' ? `${text} ${neutralText[way]}` : text;
}

const isFew = ({ change }: NamedChange) => change.kind === 'counts-only' && change.difference !== 0;

const countsOf = ({ label, change }: NamedChange) =>
  change.kind === 'counts-only'
    ? `${inSentence(label)} went from ${formatCount(change.before)} to ${formatCount(change.now)}`
    : inSentence(label);

/** `Nine others show no clear change.`; nothing of none. */
const numbered = (number: number, of: string, ofOne = of) =>
  number === 0 ? [] : [`${capital(numberWord(number))} ${number === 1 ? ofOne : of}.`];

/**
 * The sentence below what stands out: the counts of those that are too few to tell from chance, and how
 * many others show no clear change or cannot be compared. Empty where every indicator is listed.
 */
export function unlistedText({
  unlisted,
  noClearChange,
  cannotBeSaid,
}: {
  unlisted: number;
  noClearChange: readonly NamedChange[];
  cannotBeSaid: number;
}): string {
  const few = noClearChange.filter(isFew);
  const names = few.map(countsOf);
  return [
    ...numbered(unlisted, 'more changed by more than chance explains'),
    ...(names.length === 0 ? [] : [`${capital(listInWords(names))}: too few to tell from chance.`]),
    ...numbered(
      noClearChange.length - few.length,
      'others show no clear change',
      'other shows no clear change',
    ),
    ...numbered(cannotBeSaid, 'cannot be compared'),
  ].join(' ');
}
