import {
  type Ancestry,
  areasIn,
  type Standing,
  type Sum,
} from '@ragstone/domain/geography/history';
import type { Month } from '@ragstone/domain/time/month';
import type { Period } from '@ragstone/domain/time/period';
import {
  beginningNote,
  endedText,
  standsForNote,
  sumNote,
} from '@ragstone/domain/words/history-text';
import type { Doubt } from './names-in-files.ts';
import type { AreaKind } from './place-rows.ts';

/** What has become of a place, with names for keys. */
export type PlaceHistory = {
  /** From which month on it is not the sum of others. */
  sums: Sum<string>[];
  /** Where it began with parts of others. */
  beginnings: { since: Month; areas: string[]; split: string[] }[];
  /** What was chosen, has ended, and is all in this. */
  standsFor: { name: string; since: Month }[];
  /** That it has ended itself. */
  ended: Standing<string>;
  /** What else is to be known of it, as sentences. */
  notes: string[];
};

/** Somewhere with figures: a district or partnership area, or a force or county beside them. */
export type Place = {
  code: string;
  name: string;
  kind: AreaKind;
  part: 'own' | 'group' | 'beside';
  /** The areas whose figures, added up, are its own, each with those that went before it. None: it has none. */
  areas: Ancestry<number>[];
  /** Where its people live; empty where nobody does, as with what is unassigned. */
  people: Ancestry<number>[];
  /** The areas a note about which is a note about this place. */
  noteAreaIds: number[];
  /** Months of files by force that may have its figures under other names. */
  doubts: Doubt[];
  history: PlaceHistory;
};

export const noHistory: PlaceHistory = {
  sums: [],
  beginnings: [],
  standsFor: [],
  ended: { kind: 'itself' },
  notes: [],
};

/** An area of which nothing is known to have gone before it. */
export const alone = (area: number): Ancestry<number> => ({
  area,
  since: undefined,
  before: [],
  split: [],
});

/** Whether it is an own district as the sum of the partnership areas that lie in it. */
export const isSumOfOwn = ({ part, kind, areas }: Place): boolean =>
  part === 'beside' && kind === 'district' && areas.length > 0;

/** Every area whose figures a place may need. */
export const areaIdsOf = ({ areas }: Place): number[] => [
  ...new Set(areas.flatMap((area) => areasIn(area))),
];

/** The first month that a place has figures of; 0 where nothing stands in the way of earlier ones. */
export const firstMonthOf = ({ history }: Place): Month =>
  Math.max(0, ...history.beginnings.map(({ since }) => since));

/** Why figures of a period are not a place's own; `undefined` where they are. */
export function notOwnText({ name, history }: Place, period: Period): string | undefined {
  const begun = history.beginnings
    .map((beginning) => beginningNote(beginning, period))
    .find((text) => text !== undefined);
  return begun ?? endedText(name, history.ended);
}

/** What has become of a place, as far as a period goes: beside its figures in every view. */
export function historyNotes({ name, history }: Place, asked: Period): string[] {
  const { sums, beginnings, standsFor, ended, notes } = history;
  const isOver = ended.kind !== 'itself' && asked.to >= ended.since;
  return [
    standsForNote(name, standsFor),
    ...sums.map((sum) => sumNote(sum, asked)),
    ...beginnings.map((beginning) => beginningNote(beginning, asked)),
    isOver ? endedText(name, ended) : undefined,
    ...notes,
  ].filter((text) => text !== undefined);
}
