import type { BeforeAndAfter, NoBeforeAfter } from '../figures/before-after.ts';
import { monthsAfter } from '../figures/before-after.ts';
import { numberWord } from './list.ts';
import { formatCount, moreOrFewer } from './number.ts';
import { duringPeriod, samePeriodBefore } from './period-text.ts';

const because: Record<NoBeforeAfter, string> = {
  'not-begun': 'no whole month since it began is held yet',
  'too-few-months': `fewer than ${numberWord(monthsAfter.least)} whole months since it began are held`,
  'cannot-be-compared':
    'months are missing or cannot be used, or began to be counted in another way',
  'none-counted': 'neither area had any',
};

/** The two areas that are set against each other, as they are called. */
export type AreasCompared = { target: string; comparison: string };

/** An end of the interval: `12 more`, `3 fewer`, `as many`. */
const endText = (value: number): string => {
  const whole = Math.round(value);
  return whole === 0 ? 'no difference' : moreOrFewer(whole);
};

/**
 * Whether an action's area went otherwise than another, worded as a question: other things changed too,
 * and no figure proves what did it. It gives both areas' counts and the range of the difference.
 */
export function beforeAfterText(
  found: BeforeAndAfter,
  { target, comparison }: AreasCompared,
): string {
  if (found.kind === 'cannot-say') {
    return `Whether ${target} went otherwise than ${comparison} cannot be said, because ${because[found.because]}.`;
  }
  const { after, displacement } = found;
  const went = ({ before, after: now }: { before: number; after: number }) =>
    `${formatCount(before)} to ${formatCount(now)}`;
  const counts = `Against ${samePeriodBefore(after)}, ${target} went from ${went(found.target)} ${duringPeriod(after)}, and ${comparison} from ${went(found.comparison)}.`;
  const { difference, lower, upper } = displacement;
  const apart =
    difference === 0
      ? `${target} changed as ${comparison} did`
      : `That is ${moreOrFewer(difference)} than if ${target} had changed as ${comparison} did`;
  const range = `with a range from ${endText(lower)} to ${endText(upper)}`;
  const isBeyondChance = lower > 0 || upper < 0;
  const question = isBeyondChance
    ? 'Was it what was done, or something else that changed here and not there?'
    : 'So small a difference can be chance. What else would show whether the action helps?';
  return `${counts} ${apart}, ${range}. ${question}`;
}
