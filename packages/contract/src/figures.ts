import { z } from 'zod';
import { civilDate, monthKey } from './fields.ts';

/** The shapes that every view of figures shares. A count that is absent is not held; 0 is none. */

export const readsFigures = {
  access: { kind: 'permission', permission: 'figures:read' },
} as const;

export const polarity = z
  .enum(['lower', 'higher', 'neutral'])
  .describe('what is better; neutral is neither, and is never called good or bad');

export const span = z.object({ from: monthKey, to: monthKey });

export const indicator = z.object({
  slug: z.string(),
  label: z.string(),
  unit: z.string(),
  counts: z.string().describe('what is counted, in words'),
  polarity,
  isTotal: z.boolean(),
});

export const figureArea = z.object({
  code: z.string().describe('ONS code, or `own` for several districts together'),
  name: z.string(),
});

const verdict = z
  .object({
    strength: z
      .enum(['no-clear-change', 'clear', 'much'])
      .describe('clear from 1.96 standard deviations on, much from 3 on'),
    direction: z.enum(['lower', 'same', 'higher']).describe('for each day, where days differ'),
    z: z.number().describe('in standard deviations of a series that varies as this one does'),
    p: z.number().describe('the chance of so large a difference where nothing has changed'),
    isDispersionKnown: z
      .boolean()
      .describe('false where fewer than two complete years show how far the series varies'),
  })
  .describe('whether the difference is more than chance explains');

const counts = {
  before: z.int(),
  now: z.int(),
  difference: z.int(),
  verdict: verdict.optional().describe('absent where a count is below 0: nothing can be said'),
  dispersion: z
    .number()
    .optional()
    .describe('by how much monthly counts vary more than chance, of which 1 is as much'),
};

export const change = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('measured'), ...counts, percent: z.number() }),
  z
    .object({ kind: z.literal('counts-only'), ...counts })
    .describe('the base is under 50: a percentage of it would mislead'),
  z.object({
    kind: z.literal('not-comparable'),
    because: z.enum(['missing-months', 'series-break', 'unusable', 'different-months']),
    before: z.int().optional(),
    now: z.int().optional(),
  }),
]);
export type Change = z.infer<typeof change>;

export const tone = z
  .enum(['better', 'worse', 'plain'])
  .describe('by polarity; plain for no change, and for what is neither good nor bad');

export const comparison = z.object({
  now: span,
  before: span,
  months: z.int(),
  isWhole: z.boolean().describe('false where months of the span are left out: they lack a pair'),
  daysNow: z.int(),
  daysBefore: z.int(),
});

export const source = z.object({
  name: z.string(),
  publisher: z.string(),
  licence: z.string(),
  attribution: z.string(),
  caveat: z.string(),
});

/** What a view asks of figures: one source, and one indicator of it. */
const name = z.string().max(80);
export const askedFigures = {
  source: name.optional().describe('a source; without it the first of which something is held'),
  indicator: z
    .union([name, z.array(name).max(10)])
    .optional()
    .describe('one indicator; those of two schemes are refused as `mixed-sources`'),
};

/** Why an area has no count that can be used, or that it has one. */
export const readingKind = z
  .enum(['counted', 'unusable', 'withheld', 'not-published', 'missing'])
  .describe('only what is counted takes part in a sum, a change, a rate or a rank');

export const annotation = z.object({
  kind: z.enum(['break', 'caveat', 'unusable']),
  from: monthKey,
  to: monthKey.optional(),
  text: z.string(),
  citation: z.string(),
});

/** The release whose weights of offences were used, and what its source is called. */
export const weightsUsed = z.object({ name: z.string(), release: z.int(), publishedOn: civilDate });

export const releaseUsed = z.object({ id: z.int(), publishedOn: civilDate });

/** A small picture: this year and last, month by month, `null` where nothing is held. */
export const sparkline = z.object({
  now: z.array(z.int().nullable()),
  before: z.array(z.int().nullable()),
  nowBreaks: z.array(z.int()).describe('places from which on this year is counted in another way'),
  beforeBreaks: z.array(z.int()).describe('the same of last year: no line leads across'),
});
