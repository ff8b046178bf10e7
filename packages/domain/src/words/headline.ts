import { type Change, clearVerdict } from '../figures/change.ts';
import { type Polarity, toneOfChange } from '../figures/tone.ts';
import type { Month } from '../time/month.ts';
import type { Period } from '../time/period.ts';
import { changeFinding, verbAfter } from './change-heading.ts';
import { inSentence, listInWords, numberWord } from './list.ts';

/** A headline measure of the plan, as the overview compares it. */
export type HeadlineMeasure = { label: string; polarity: Polarity; change: Change };

/** What the headline is written from. `undefined` all crime: no month is held in two years. */
export type HeadlineFigures = {
  allCrime: Change | undefined;
  measures: readonly HeadlineMeasure[];
  now: Period;
  latest: Month;
};

/** More names than this make no headline. */
const mostNames = 3;

const namesOf = (measures: readonly HeadlineMeasure[]) =>
  listInWords(measures.map(({ label }, index) => (index === 0 ? label : inSentence(label))));

function exceptionSentence(exceptions: readonly HeadlineMeasure[]): string {
  const [only] = exceptions;
  if (exceptions.length > mostNames) {
    const number = numberWord(exceptions.length);
    return `${number.charAt(0).toUpperCase()}${number.slice(1)} headline measures are the exception.`;
  }
  if (exceptions.length === 1 && only)
    return `${only.label} ${verbAfter(only.label)} the exception.`;
  return `${namesOf(exceptions)} are the exceptions.`;
}

const isSameWay = (one: Change, other: Change) => {
  const direction = clearVerdict(one)?.direction;
  return direction !== undefined && direction === clearVerdict(other)?.direction;
};

/**
 * The overview's headline: how all crime went, and the headline measures that went the other way,
 * for better or worse. Neutral measures, changes that can be chance and spans that cannot be compared
 * are never the exception, because nothing is known of them that could contradict.
 */
export function headline({ allCrime, measures, now, latest }: HeadlineFigures): string {
  if (allCrime === undefined) return 'There is nothing to compare yet.';
  const first = `${changeFinding('Crime', { change: allCrime, now, latest })}.`;
  const tone = toneOfChange('lower', allCrime);
  if (tone === 'plain') return first;
  const opposite = tone === 'better' ? 'worse' : 'better';
  const exceptions = measures.filter(
    ({ polarity, change }) => toneOfChange(polarity, change) === opposite,
  );
  if (exceptions.length > 0) return `${first} ${exceptionSentence(exceptions)}`;
  if (measures.length > 1 && measures.every(({ change }) => isSameWay(change, allCrime))) {
    return `${first.slice(0, -1)}, and so is every headline measure.`;
  }
  return first;
}
