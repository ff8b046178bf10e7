import type { FunnelStanding } from '../figures/group-funnel.ts';
import { listInWords } from './list.ts';
import { formatRate } from './rank-text.ts';

/** A group whose areas can be judged: the rate of all together, and whether its limits are widened. */
export type FunnelGroup = { of: number; rate: number; isWidened: boolean };

/** Why an area, or a whole group, cannot be judged. */
export type NotJudged = 'too-few-areas' | 'none-counted' | 'no-people' | 'no-count';

const beyond = {
  'much-higher': 'much higher than chance explains',
  higher: 'higher than chance explains',
  lower: 'lower than chance explains',
  'much-lower': 'much lower than chance explains',
};

/** An area's standing: `higher than chance explains`. Within widened limits it is not chance alone. */
export function funnelStandingWords(standing: FunnelStanding, isWidened: boolean): string {
  if (standing !== 'within') return beyond[standing];
  return isWidened ? 'within the usual range of these areas' : 'within what chance explains';
}

const reasons: Record<NotJudged, string> = {
  'too-few-areas': 'fewer than three areas can be ranked',
  'none-counted': 'none of the areas has any',
  'no-people': 'there is no number of people to hold its count against',
  'no-count': 'it has no count that can be compared',
};

/** `Cannot say, because fewer than three areas can be ranked`: for a cell of a table. */
export const notJudgedWords = (because: NotJudged): string =>
  `Cannot say, because ${reasons[because]}`;

/** What is said of one area beside all together: a sentence to read out. */
export function funnelSentence(
  { name, rate, standing }: { name: string; rate: number; standing: FunnelStanding },
  { of, rate: ofAll, isWidened }: FunnelGroup,
): string {
  const words = funnelStandingWords(standing, isWidened);
  return `Beside the ${formatRate(ofAll)} of all ${of} areas together, the rate of ${name} (${formatRate(rate)} for each 1,000) is ${words}.`;
}

/** Why an area, or the whole group, cannot be judged: a sentence to read out. */
export const notJudgedSentence = (name: string | undefined, because: NotJudged): string =>
  name === undefined
    ? `Cannot say whether chance explains how these areas differ, because ${reasons[because]}.`
    : `Cannot say whether chance explains the rate of ${name}, because ${reasons[because]}.`;

/** The heading of a funnel plot: its finding for the own areas. */
export function funnelHeading(
  label: string,
  own: readonly { name: string; standing: FunnelStanding }[],
  isWidened: boolean,
): string {
  if (own.length === 0) return `${label}: cannot say whether chance explains the rate of your area`;
  const parts = own.map(
    ({ name, standing }) => `the rate of ${name} is ${funnelStandingWords(standing, isWidened)}`,
  );
  return `${label}: ${listInWords(parts)}`;
}

type Named = { name: string; standing: FunnelStanding };

const namesOf = (areas: readonly Named[], ...standings: FunnelStanding[]): string =>
  listInWords(areas.flatMap(({ name, standing }) => (standings.includes(standing) ? [name] : [])));

/** Which other areas lie beyond the limits, and how these were made. */
export function funnelNotes(others: readonly Named[], isWidened: boolean): string[] {
  const higher = namesOf(others, 'higher', 'much-higher');
  const lower = namesOf(others, 'lower', 'much-lower');
  return [
    ...(higher === '' ? [] : [`Of the other areas, higher than chance explains: ${higher}.`]),
    ...(lower === '' ? [] : [`Of the other areas, lower than chance explains: ${lower}.`]),
    isWidened
      ? 'These areas differ by more than chance alone would make them. The limits are widened to allow for that: only what goes beyond their usual differences lies outside.'
      : 'If only chance made areas differ, 95 of 100 would lie within the inner limits and 998 of 1,000 within the outer ones.',
  ];
}
