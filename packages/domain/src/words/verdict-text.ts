import type { Change } from '../figures/change.ts';
import { type DetectableChange, detectableChange } from '../figures/detectable-change.ts';
import type { Verdict } from '../figures/verdict.ts';
import { formatCount } from './number.ts';

const moreThanChance = {
  clear: 'more than chance explains',
  much: 'much more than chance explains',
};

/** `by more than chance explains`; `undefined` where a change is no more than that, or cannot be told. */
export function byChanceWords(verdict: Verdict | undefined): string | undefined {
  if (verdict === undefined || verdict.strength === 'no-clear-change') return undefined;
  return `by ${moreThanChance[verdict.strength]}`;
}

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
    : ' The check is weak: too little is held to show how far these figures vary by themselves.';
  if (strength === 'no-clear-change') {
    const because = direction === 'same' ? '' : ': so small a difference can be chance';
    return `No clear change${because}.${weaker}`;
  }
  return `That is ${moreThanChance[strength]}.${weaker}`;
}

/**
 * What could have been told from chance, beside a change that is not clear; `undefined` for every other,
 * and where nothing can be said.
 */
export function couldHaveSeenText(change: Change): string | undefined {
  if (change.kind === 'not-comparable' || change.verdict?.strength !== 'no-clear-change') {
    return undefined;
  }
  const detectable = detectableChange(change);
  return detectable === undefined ? undefined : detectableText(change.before, detectable);
}

/** What could have been told from chance, beside a change that is not clear. */
export function detectableText(before: number, { rise, fall }: DetectableChange): string {
  const up = `a rise to ${formatCount(rise)} or more`;
  const from = `From ${formatCount(before)}, only ${up}`;
  if (fall === undefined) return `${from} could have been told from chance, and no fall.`;
  const down = fall === 0 ? 'a fall to none' : `a fall to ${formatCount(fall)} or fewer`;
  return `${from} or ${down} could have been told from chance.`;
}
