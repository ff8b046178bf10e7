import type { DetectableChange } from '../figures/detectable-change.ts';
import type { Verdict } from '../figures/verdict.ts';
import { formatCount } from './number.ts';

const beyondChance = {
  clear: 'by more than chance explains',
  much: 'by much more than chance explains',
};

/**
 * How sure one can be of a change, for whoever reads it out. `undefined` is a verdict that cannot be
 * given, because a count is below 0: corrections of earlier figures are no measure of change.
 */
export function verdictText(verdict: Verdict | undefined): string {
  if (verdict === undefined) {
    return 'Whether this is more than chance cannot be said, because a figure is below 0.';
  }
  const { strength, direction, isDispersionKnown } = verdict;
  const weaker = isDispersionKnown
    ? ''
    : ' The check is weak: there are too few earlier years to show how far these figures vary.';
  if (strength === 'no-clear-change') {
    const because = direction === 'same' ? '' : ': so small a difference can be chance';
    return `No clear change${because}.${weaker}`;
  }
  return `It is ${direction}, ${beyondChance[strength]}.${weaker}`;
}

/** What could have been told from chance, beside a change that is not clear. */
export function detectableText(before: number, { rise, fall }: DetectableChange): string {
  const up = `a rise to ${formatCount(rise)} or more`;
  const from = `From ${formatCount(before)}, only ${up}`;
  if (fall === undefined) return `${from} could have been told from chance, and no fall.`;
  const down = fall === 0 ? 'a fall to none' : `a fall to ${formatCount(fall)} or fewer`;
  return `${from} or ${down} could have been told from chance.`;
}
