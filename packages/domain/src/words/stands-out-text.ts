import type { Change } from '../figures/change.ts';
import type { Polarity } from '../figures/tone.ts';
import { inSentence, listInWords, numberWord } from './list.ts';
import { formatCount, formatPercent } from './number.ts';

/** A change with the name of what changed. */
export type NamedChange = { label: string; change: Change };

const neutralText: Record<'up' | 'down', string> = {
  up: 'More may have been reported or looked for, so it is neither good nor bad.',
  down: 'Less may have been reported or looked for, so it is neither good nor bad.',
};

/**
 * What is said of an indicator that stands out: both counts and the percentage, and of a neutral one
 * that it is neither good nor bad. Only measured changes stand out; for others it gives nothing.
 */
export function standsOutText(polarity: Polarity, change: Change): string {
  if (change.kind !== 'measured') return '';
  const { before, now, percent } = change;
  const way = now < before ? 'down' : 'up';
  const counts = `${formatCount(before)} to ${formatCount(now)}, ${way} ${formatPercent(percent)}.`;
  return polarity === 'neutral' ? `${counts} ${neutralText[way]}` : counts;
}

const countsOf = ({ label, change }: NamedChange) =>
  change.kind === 'counts-only'
    ? `${inSentence(label)} went from ${formatCount(change.before)} to ${formatCount(change.now)}`
    : inSentence(label);

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * The sentence below what stands out: the counts of those on a base under 50, and how many others
 * changed less or not at all. Empty where every indicator is listed.
 */
export function unlistedText(smallBase: readonly NamedChange[], changedLess: number): string {
  const few =
    smallBase.length === 0
      ? []
      : [`${capital(listInWords(smallBase.map(countsOf)))}: too few for a percentage.`];
  const less =
    changedLess === 0
      ? []
      : [
          changedLess === 1
            ? 'One other changed less.'
            : `${capital(numberWord(changedLess))} others changed less.`,
        ];
  return [...few, ...less].join(' ');
}
