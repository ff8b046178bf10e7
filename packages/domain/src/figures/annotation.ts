import type { Month } from '../time/month.ts';
import type { Period } from '../time/period.ts';

/** What is known of figures beside their numbers. `to` is `undefined` where it goes on. */
export type Annotation = {
  kind: 'break' | 'caveat' | 'unusable';
  /** The first month counted the new way, or the first that the note is about. */
  from: Month;
  /** Of a break: the last month of the change, where it was no matter of one day. */
  to?: Month | undefined;
};

/** The spans that are compared; `before` lies wholly before `now` or overlaps its beginning. */
export type Compared = { now: Period; before: Period };

/**
 * The breaks that lie between two spans or inside one: months of one kind of counting on one side,
 * of another on the other. A break in the very first month compared has both on its later side; one
 * that took months lets none of them stand beside another month.
 */
export const breaksWithin = <Note extends Annotation>(
  notes: readonly Note[],
  { now, before }: Compared,
): Note[] =>
  notes.filter(
    ({ kind, from, to = from }) => kind === 'break' && to > before.from && from <= now.to,
  );

/**
 * The first month from which on counts are of one kind, up to a month: that of the last break before
 * it. `undefined` without one.
 */
export function countedAlikeSince(notes: readonly Annotation[], until: Month): Month | undefined {
  const ends = notes.flatMap(({ kind, from, to = from }) =>
    kind === 'break' && from <= until ? [to] : [],
  );
  return ends.length === 0 ? undefined : Math.max(...ends);
}

/** Whether a note is about any month of a period; a break is about the months that it took. */
export const touchesPeriod = ({ kind, from, to }: Annotation, period: Period): boolean => {
  const end = kind === 'break' ? (to ?? from) : to;
  return from <= period.to && (end === undefined || end >= period.from);
};

/** The notes that say that figures of one of the spans cannot be used. */
export const unusableWithin = <Note extends Annotation>(
  notes: readonly Note[],
  { now, before }: Compared,
): Note[] =>
  notes.filter(
    (note) => note.kind === 'unusable' && (touchesPeriod(note, now) || touchesPeriod(note, before)),
  );

/** What a note is about, by the keys of areas and indicators; `every` is any at all. */
export type Touched = 'every' | ReadonlySet<number>;

/** A note with the areas and indicators that it touches, what lies in or below others included. */
export type FigureNote = Annotation & { areas: Touched; indicators: Touched };

/** One figure: of an area, an indicator and a period, whatever its value. */
export type FigurePlace = { area: number; indicator: number; period: Period };

const holds = (touched: Touched, key: number) => touched === 'every' || touched.has(key);

/** The notes about an area's figures of an indicator, in the order given. */
export const notesAbout = <Note extends FigureNote>(
  notes: readonly Note[],
  { area, indicator }: Omit<FigurePlace, 'period'>,
): Note[] =>
  notes.filter(({ areas, indicators }) => holds(areas, area) && holds(indicators, indicator));

/**
 * The note by which a figure is unusable; `undefined` where it may be used. A quarter or a year is
 * unusable when any of its months is.
 */
export const unusableBy = <Note extends FigureNote>(
  notes: readonly Note[],
  figure: FigurePlace,
): Note | undefined =>
  notesAbout(notes, figure).find(
    (note) => note.kind === 'unusable' && touchesPeriod(note, figure.period),
  );
