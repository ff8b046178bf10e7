import type { Month } from '../time/month.ts';
import type { Period } from '../time/period.ts';

/** What is known of figures beside their numbers. `to` is `undefined` where it goes on. */
export type Annotation = {
  kind: 'break' | 'caveat' | 'unusable';
  /** The first month counted the new way, or the first that the note is about. */
  from: Month;
  to?: Month | undefined;
};

/** The spans that are compared; `before` lies wholly before `now` or overlaps its beginning. */
export type Compared = { now: Period; before: Period };

/**
 * The breaks that lie between two spans or inside one: months of one kind of counting on one side,
 * of another on the other. A break in the very first month compared has both on its later side.
 */
export const breaksWithin = <Note extends Annotation>(
  notes: readonly Note[],
  { now, before }: Compared,
): Note[] =>
  notes.filter(({ kind, from }) => kind === 'break' && from > before.from && from <= now.to);

const touches = ({ from, to }: Annotation, period: Period) =>
  from <= period.to && (to === undefined || to >= period.from);

/** The notes that say that figures of one of the spans cannot be used. */
export const unusableWithin = <Note extends Annotation>(
  notes: readonly Note[],
  { now, before }: Compared,
): Note[] =>
  notes.filter((note) => note.kind === 'unusable' && (touches(note, now) || touches(note, before)));
