import type { RankRange } from '../figures/rank-range.ts';
import { listInWords } from './list.ts';
import { formatNumber } from './number.ts';

/** The place of an area among ranked ones; `lower` and `higher` are how many have a lower, a higher rate. */
export type Standing = { name: string; lower: number; higher: number; of: number };

const ordinalEndings: Record<string, string> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
const ordinalRules = new Intl.PluralRules('en-GB', { type: 'ordinal' });

/** A place in figures: `1st`, `2nd`, `12th`. */
export const ordinal = (place: number): string =>
  `${place}${ordinalEndings[ordinalRules.select(place)]}`;

/** `lowest`, `joint highest`, `3rd lowest`: counted from the end that is nearer. */
export function placeWords({ lower, higher, of }: Standing): string {
  const isShared = lower + higher + 1 < of;
  const [place, end] = lower <= higher ? [lower + 1, 'lowest'] : [higher + 1, 'highest'];
  const words = place === 1 ? end : `${ordinal(place)} ${end}`;
  return isShared ? `joint ${words}` : words;
}

/** The places that an area could have: `1st`, `11th or 12th`, `between 2nd and 5th`. */
export function rankRangeWords({ lowest, highest }: RankRange): string {
  if (lowest === highest) return ordinal(lowest);
  if (highest === lowest + 1) return `${ordinal(lowest)} or ${ordinal(highest)}`;
  return `between ${ordinal(lowest)} and ${ordinal(highest)}`;
}

/** A place among ranked areas, and those that it could be if chance is allowed for. */
export type UncertainPlace = { rank: number; range: RankRange; of: number };

/** `It is 1st of 12 from the lowest rate on; with chance allowed for it could be 1st or 2nd.` */
export function rankSentence(name: string, { rank, range, of }: UncertainPlace): string {
  const place = `${name} is ${ordinal(rank)} of ${of} from the lowest rate on`;
  return range.lowest === range.highest
    ? `${place}, also with chance allowed for.`
    : `${place}; with chance allowed for it could be ${rankRangeWords(range)}.`;
}

/** The heading of a comparison: its finding. Which end is better it does not say. */
export function rankHeading(label: string, own: readonly Standing[]): string {
  const [first, ...others] = own;
  if (first === undefined) return `${label}: your area cannot be ranked`;
  if (first.of === 1) return `${label}: there is no other area to compare with`;
  const more = others.map((one) => `${one.name} the ${placeWords(one)}`);
  const begins = `${first.name} has the ${placeWords(first)} rate of ${first.of} areas`;
  return `${label}: ${listInWords([begins, ...more])}`;
}

/** A rate as it is read: `4.04`, to two decimals, so that it can be held against a published one. */
export const formatRate = (rate: number): string => {
  const text = formatNumber(rate);
  const [whole = '', decimals = ''] = text.split('.');
  return `${whole}.${decimals.padEnd(2, '0')}`;
};
