import type { Trend } from '@ragstone/contract/trends';
import { breakMonths } from '@ragstone/domain/figures/break-months';
import { yearEarlier } from '@ragstone/domain/time/period';
import { monthOfKey } from './plot.ts';

/** A vertical line before a place, and which of both years is counted in another way from there on. */
export type YearBreak = { at: number; year: 'now' | 'before' };

export type YearBreaks = {
  /** The places at which each year's line begins anew. */
  now: number[];
  before: number[];
  marks: YearBreak[];
};

const firstOfRun = (places: readonly number[]) => places.filter((at) => !places.includes(at - 1));

/** Where the lines of both years are parted by breaks, and what is drawn there. */
export function yearBreaks({
  annotations,
  points,
}: Pick<Trend, 'annotations' | 'points'>): YearBreaks {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return { now: [], before: [], marks: [] };
  const notes = annotations.map(({ kind, from, to }) => ({
    kind,
    from: monthOfKey(from),
    to: to === undefined ? undefined : monthOfKey(to),
  }));
  const axis = { from: monthOfKey(first.month), to: monthOfKey(last.month) };
  const placesIn = (period: typeof axis) =>
    breakMonths(notes, period).map((month) => month - period.from);
  const [now, before] = [placesIn(axis), placesIn(yearEarlier(axis))];
  // Between both years: all of this one is of the new kind, all of last of the old.
  const isBetween = notes.some(
    ({ kind, from }) => kind === 'break' && from > yearEarlier(axis).to && from <= axis.from,
  );
  const ofNow = isBetween ? [0, ...firstOfRun(now)] : firstOfRun(now);
  return {
    now,
    before,
    marks: [
      ...ofNow.map((at) => ({ at, year: 'now' as const })),
      ...firstOfRun(before)
        .filter((at) => !ofNow.includes(at))
        .map((at) => ({ at, year: 'before' as const })),
    ],
  };
}
