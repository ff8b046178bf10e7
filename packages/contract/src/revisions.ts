import { z } from 'zod';
import { defineEndpoint } from './endpoint.ts';
import { civilDate, inPartnership, monthKey } from './fields.ts';
import { releaseSource } from './releases.ts';

const readFigures = { access: { kind: 'permission', permission: 'figures:read' } } as const;
const tags = ['releases'];

const number = z.string().regex(/^[1-9]\d{0,8}$/);
const compared = z.strictObject({
  older: number.describe('number of one release'),
  newer: number.describe('number of another release of the same source'),
  areas: z
    .enum(['near', 'every'])
    .optional()
    .describe('near: those of the forces that the partnership lies in; every one unless said'),
});

const side = z.object({
  value: z.number().optional().describe('absent where it was not published, or has no value'),
  status: z.string(),
  mark: z.string(),
});

export const revision = z.object({
  area: z.object({ code: z.string(), name: z.string() }),
  force: z.string().optional().describe('who recorded it, of police.uk'),
  indicator: z.object({ slug: z.string(), label: z.string() }),
  from: monthKey,
  months: z.int(),
  before: side,
  after: side,
});
export type Revision = z.infer<typeof revision>;

const compareAnswer = z.object({
  source: releaseSource,
  older: z.object({ id: z.int(), publishedOn: civilDate }),
  newer: z.object({ id: z.int(), publishedOn: civilDate }),
  /** Periods of a place that both cover, or one alone. */
  parts: z.object({ both: z.int(), olderOnly: z.int(), newerOnly: z.int() }),
  totals: z.object({
    differing: z.int(),
    higher: z.int(),
    lower: z.int(),
    appeared: z.int().describe('figures that only the newer one has'),
    gone: z.int().describe('figures that only the older one has'),
  }),
  revisions: z.array(revision),
  next: z.int().optional().describe('where the next page begins'),
});
export type Comparison = z.infer<typeof compareAnswer>;

export const compareReleases = defineEndpoint({
  method: 'GET',
  url: '/api/partnerships/:partnership/revisions',
  config: readFigures,
  schema: {
    summary: 'Two releases of a source, figure by figure: what differs in what both cover',
    tags,
    params: inPartnership,
    querystring: compared.extend({
      start: z
        .string()
        .regex(/^\d{1,7}$/)
        .optional(),
    }),
    response: { 200: compareAnswer },
  },
});

export const downloadRevisions = defineEndpoint({
  method: 'GET',
  url: '/api/partnerships/:partnership/revisions.csv',
  config: readFigures,
  schema: {
    summary: 'Every figure that differs between two releases, as CSV',
    tags,
    params: inPartnership,
    querystring: compared,
    produces: ['text/csv'],
    response: { 200: z.unknown() },
  },
});
