import { z } from 'zod';
import { civilDate, monthKey } from './fields.ts';

const count = z.int().min(0);
const force = z.object({ code: z.string(), name: z.string() });

/** One thing wrong in a file: what, where, and what to do. `row` counts as a spreadsheet does. */
export const fileFault = z.object({
  file: z.string(),
  row: z.int().optional(),
  column: z.string().optional(),
  message: z.string(),
  whatToDo: z.string(),
});
export type FileFault = z.infer<typeof fileFault>;

export const checkedFile = z.object({
  name: z.string(),
  rows: count,
  bytes: count,
  sha256: z.string(),
  force: z.string().optional(),
  month: monthKey.optional(),
  /** The same bytes are held in this release already: they are not imported again. */
  heldIn: z.object({ release: z.int(), publishedOn: civilDate }).optional(),
});
export type CheckedFile = z.infer<typeof checkedFile>;

export const difference = z.object({
  district: z.string(),
  indicator: z.string(),
  before: count,
  after: count,
});
export type Difference = z.infer<typeof difference>;

export const heldMonth = z.object({
  release: z.int(),
  publishedOn: civilDate,
  rows: count,
  unlocated: count,
  outside: count,
});

/**
 * What accepting would do to the figures of a force and month. `older`: a later publication is
 * held and stays current; these figures are kept behind it.
 */
export const monthEffect = z.enum(['new', 'same', 'changed', 'older']);
export type MonthEffect = z.infer<typeof monthEffect>;

export const checkedMonth = z.object({
  force,
  month: monthKey,
  rows: count,
  unlocated: count,
  outside: count,
  effect: monthEffect,
  held: heldMonth.optional(),
  /** Figures (area and type) that differ from those held. */
  changedFigures: count,
  /** The largest differences by district and type, at most ten. */
  differences: z.array(difference),
});
export type CheckedMonth = z.infer<typeof checkedMonth>;

/** Something that may be right but that a person must say is. */
export const question = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('published-on'),
    publishedOn: civilDate,
    from: z.enum(['file-date', 'today']),
  }),
  z.object({
    kind: z.literal('other-force'),
    forces: z.array(z.string()),
    expected: z.array(z.string()),
  }),
  z.object({ kind: z.literal('month-not-over'), months: z.array(monthKey) }),
  z.object({
    kind: z.literal('unknown-districts'),
    districts: z.array(z.object({ name: z.string(), rows: count })),
  }),
]);
export type Question = z.infer<typeof question>;
export const questionKind = z.enum([
  'published-on',
  'other-force',
  'month-not-over',
  'unknown-districts',
]);
export type QuestionKind = z.infer<typeof questionKind>;

/** Rows of a district, of all forces and months checked. Without a code it is not known here. */
export const checkedDistrict = z.object({
  name: z.string(),
  code: z.string().optional(),
  rows: count,
});

export const importReport = z.object({
  files: z.array(checkedFile),
  /** Files that are left alone, and why. */
  skipped: z.array(z.object({ file: z.string(), reason: z.string() })),
  /** Not empty: nothing can be accepted. */
  faults: z.array(fileFault),
  publishedOn: civilDate,
  rows: count,
  unlocated: count,
  outside: count,
  figures: count,
  districts: z.array(checkedDistrict),
  months: z.array(checkedMonth),
  questions: z.array(question),
});
export type ImportReport = z.infer<typeof importReport>;
