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
  z.object({ kind: z.literal('period-not-over'), periods: z.array(z.string()) }),
  z.object({
    kind: z.literal('unknown-areas'),
    areas: z.array(z.object({ name: z.string(), force: z.string(), rows: count })),
  }),
  z.object({
    kind: z.literal('misplaced-rows'),
    rows: z.array(z.object({ place: z.string(), name: z.string(), force: z.string() })),
  }),
  z.object({
    kind: z.literal('totals-disagree'),
    totals: z.array(
      z.object({
        place: z.string(),
        area: z.string(),
        indicator: z.string(),
        whole: z.number(),
        sumOfParts: z.number(),
        parts: z.enum(['offences', 'areas']),
      }),
    ),
  }),
  z.object({
    kind: z.literal('mid-year'),
    /** The year that is offered for files that do not say theirs. */
    midYear: z.int(),
    files: z.array(z.string()),
  }),
  z.object({
    kind: z.literal('implausible'),
    figures: z.array(
      z.object({
        area: z.string(),
        period: z.string(),
        value: z.number(),
        usual: z.number(),
        comparedWith: z.enum(['held', 'force']),
      }),
    ),
  }),
]);
export type Question = z.infer<typeof question>;
export const questionKind = z.enum([
  'published-on',
  'other-force',
  'month-not-over',
  'unknown-districts',
  'period-not-over',
  'unknown-areas',
  'misplaced-rows',
  'totals-disagree',
  'mid-year',
  'implausible',
]);
export type QuestionKind = z.infer<typeof questionKind>;

/** Rows of a district, of all forces and months checked. Without a code it is not known here. */
export const checkedDistrict = z.object({
  name: z.string(),
  code: z.string().optional(),
  rows: count,
});

/** What every check's report says. */
const common = {
  files: z.array(checkedFile),
  /** Files that are left alone, and why. */
  skipped: z.array(z.object({ file: z.string(), reason: z.string() })),
  /** Not empty: nothing can be accepted. */
  faults: z.array(fileFault),
  publishedOn: civilDate,
  questions: z.array(question),
};

/** Rows of street-level crime, counted by force and month. */
export const streetReport = z.object({
  kind: z.literal('police-uk-street'),
  ...common,
  rows: count,
  unlocated: count,
  outside: count,
  figures: count,
  districts: z.array(checkedDistrict),
  months: z.array(checkedMonth),
});
export type StreetReport = z.infer<typeof streetReport>;

/** A figure that would change; absent where there was, or will be, none. */
export const figureDifference = z.object({
  area: z.string(),
  indicator: z.string(),
  before: z.number().optional(),
  after: z.number().optional(),
});
export type FigureDifference = z.infer<typeof figureDifference>;

/** What accepting would do to the figures of a period of all areas. */
export const checkedPeriod = z.object({
  from: monthKey,
  months: z.union([z.literal(1), z.literal(3), z.literal(12)]),
  areas: count,
  rows: count,
  figures: count,
  effect: monthEffect,
  /** The newest release that holds any of it now. */
  held: z.object({ release: z.int(), publishedOn: civilDate }).optional(),
  changedFigures: count,
  /** The largest differences, at most ten. */
  differences: z.array(figureDifference),
});
export type CheckedPeriod = z.infer<typeof checkedPeriod>;

/** Published figures of areas and periods, such as the Home Office's quarters and ONS's years. */
export const figuresReport = z.object({
  kind: z.literal('figures'),
  ...common,
  source: z.object({ slug: z.string(), name: z.string() }),
  rows: count,
  figures: count,
  /** Figures below 0: taken back from earlier periods by the force. */
  negative: count,
  /** Rows that are no figures of areas here, such as fraud, and why. */
  leftOut: z.array(z.object({ rows: count, reason: z.string() })),
  periods: z.array(checkedPeriod),
  /** The publisher's notes, word for word. */
  notes: z.string(),
});
export type FiguresReport = z.infer<typeof figuresReport>;

export const areaKind = z.enum(['lsoa', 'msoa', 'ward', 'district', 'csp', 'force']);

/** What files about areas hold of one kind of area and year. */
export const areaPart = z.object({
  what: areaKind,
  measure: z.enum(['people', 'households', 'areas', 'part-of', 'became', 'outlines']),
  /** Of links: the kind of area that the others lie in or became. */
  into: areaKind.optional(),
  /** Of estimates the middle of it; else that of the codes, which a list of all codes has not. */
  year: z.int().optional(),
  count,
  /** Areas that Ragstone does not know yet. */
  fresh: count,
  /** Of estimates: how many of them are held already, and how many of those differ. */
  held: count,
  changed: count,
});
export type AreaPart = z.infer<typeof areaPart>;

/** Population, lookups and boundaries. */
export const areasReport = z.object({
  kind: z.literal('areas'),
  ...common,
  source: z.object({ slug: z.string(), name: z.string() }),
  rows: count,
  leftOut: z.array(z.object({ rows: count, reason: z.string() })),
  parts: z.array(areaPart),
});
export type AreasReport = z.infer<typeof areasReport>;

/** What one offence weighs in these files and in what is held; absent where one has no weight of it. */
export const weightDifference = z.object({
  code: z.string(),
  offence: z.string().describe('as published; empty where it is not described'),
  before: z.number().optional(),
  after: z.number().optional(),
});
export type WeightDifference = z.infer<typeof weightDifference>;

/** What each offence weighs, as a publisher says. */
export const weightsReport = z.object({
  kind: z.literal('weights'),
  ...common,
  source: z.object({ slug: z.string(), name: z.string() }),
  rows: count,
  /** Offence codes with a weight. */
  weights: count,
  effect: monthEffect,
  /** The weights that are current now. */
  held: z.object({ release: z.int(), publishedOn: civilDate }).optional(),
  /** Against those: codes that are new, that are not there any more, and that weigh something else. */
  fresh: count,
  gone: count,
  changed: count,
  /** The largest differences, at most ten. */
  differences: z.array(weightDifference),
  /** Offences of the figures held that these files give no weight. */
  unweighed: z.array(z.object({ code: z.string(), offence: z.string() })),
});
export type WeightsReport = z.infer<typeof weightsReport>;

/** Files that could not be read, or that nobody knows. */
export const unreadReport = z.object({
  kind: z.literal('unread'),
  ...common,
  /** Saved mappings whose headings stand in every table. */
  mappings: z.array(z.object({ id: z.string(), name: z.string() })),
  /** Of sound tables that are not known: how each begins, for somebody to say what it holds. */
  tables: z.array(
    z.object({
      file: z.string(),
      sheets: z.array(
        z.object({
          sheet: z.string(),
          rows: z.array(z.object({ row: z.int(), cells: z.array(z.string()) })),
        }),
      ),
    }),
  ),
});

export type UnreadReport = z.infer<typeof unreadReport>;

export const importReport = z
  .discriminatedUnion('kind', [
    streetReport,
    figuresReport,
    areasReport,
    weightsReport,
    unreadReport,
  ])
  .meta({ id: 'ImportReport' });
export type ImportReport = z.infer<typeof importReport>;
