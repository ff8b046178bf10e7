import { z } from 'zod';
import { defineEndpoint } from './endpoint.ts';
import { id, inPartnership, monthKey, releaseNumber, shortText } from './fields.ts';
import { readsFigures } from './figures.ts';

const importFigures = { access: { kind: 'permission', permission: 'figures:import' } } as const;
const tags = ['annotations'];

const kind = z
  .enum(['break', 'caveat', 'unusable'])
  .describe('counted in another way, to be known, or not to be used');
const namedArea = z.object({ code: z.string(), name: z.string(), kind: z.string() });
const namedIndicator = z.object({ slug: z.string(), label: z.string() });
const namedScheme = z.object({ slug: z.string(), name: z.string() });

/** What everybody says who writes a note, whatever it is about. */
export const noteFields = {
  kind,
  from: z.string().max(20).describe('first month, as 2024-01'),
  to: z.string().max(20).describe('last month; empty where it goes on'),
  text: shortText(2000),
  citation: shortText(500),
};

export const annotation = z.object({
  id,
  kind,
  from: monthKey,
  /** Absent where it goes on. */
  to: monthKey.optional(),
  text: z.string(),
  citation: z.string(),
  ofAreas: z.enum(['every', 'named']),
  areas: z.array(namedArea).describe('with all that lies in them'),
  ofIndicators: z
    .enum(['every', 'scheme', 'named', 'returns'])
    .describe("returns: of the reader's own partnership, which alone has the note"),
  scheme: namedScheme.optional(),
  indicators: z.array(namedIndicator).describe('with all below them'),
  returns: z
    .array(z.string())
    .describe('partners’ returns, by their labels: lines of the ready lists, or the own ones'),
  release: z.int().optional().describe('the release whose notes it was taken from'),
  isShipped: z.boolean().describe('comes with the program and cannot be withdrawn'),
  mayWithdraw: z.boolean().describe('whether the reader may take it back'),
  addedAt: z.iso.datetime(),
  addedBy: z.string().optional(),
  withdrawn: z
    .object({ at: z.iso.datetime(), by: z.string().optional(), reason: z.string() })
    .optional(),
});
export type AnnotationView = z.infer<typeof annotation>;

export const listAnnotations = defineEndpoint({
  method: 'GET',
  url: '/api/partnerships/:partnership/annotations',
  config: readsFigures,
  schema: {
    summary: 'Every note on figures of this installation, withdrawn ones among them, latest first',
    tags,
    params: inPartnership,
    response: { 200: z.object({ annotations: z.array(annotation) }) },
  },
});

export const listAnnotationChoices = defineEndpoint({
  method: 'GET',
  url: '/api/partnerships/:partnership/annotations/choices',
  config: importFigures,
  schema: {
    summary: 'The areas and indicators that a note may be about',
    tags,
    params: inPartnership,
    response: {
      200: z.object({
        areas: z.array(namedArea.extend({ isNear: z.boolean() })),
        schemes: z.array(
          namedScheme.extend({ indicators: z.array(namedIndicator), isOfPeriods: z.boolean() }),
        ),
      }),
    },
  },
});

export const addAnnotation = defineEndpoint({
  method: 'POST',
  url: '/api/partnerships/:partnership/annotations',
  config: importFigures,
  schema: {
    summary: 'Write a note on figures: a break, a caveat, or that they cannot be used',
    tags,
    params: inPartnership,
    body: z.strictObject({
      ...noteFields,
      ofAreas: z.enum(['every', 'named']),
      areas: z.array(z.string().max(60)).max(500).describe('codes'),
      ofIndicators: z.enum(['every', 'scheme', 'named']),
      scheme: z.string().max(80).describe('empty unless a whole scheme'),
      indicators: z.array(z.string().max(80)).max(300),
      release: releaseNumber.optional(),
    }),
    response: { 201: annotation },
  },
});

export const withdrawAnnotation = defineEndpoint({
  method: 'POST',
  url: '/api/partnerships/:partnership/annotations/:annotation/withdrawal',
  config: importFigures,
  schema: {
    summary: 'Take a note back, so that it touches no figure any more',
    tags,
    params: inPartnership.extend({ annotation: id }),
    body: z.strictObject({ reason: shortText(500) }),
    response: { 200: annotation },
  },
});
