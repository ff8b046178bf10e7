import { z } from 'zod';
import { defineEndpoint } from './endpoint.ts';
import { civilDate, inPartnership } from './fields.ts';
import {
  change,
  comparison,
  figureArea,
  indicator,
  readsFigures,
  releaseUsed,
  source,
} from './figures.ts';
import { trendQuery } from './trends.ts';
import { answersByAccept } from './view-types.ts';
import { answersWorkbook } from './workbook.ts';

const wardFigures = z.object({
  now: z.int(),
  before: z.int(),
  change,
});

const rate = z
  .object({
    per1000: z.number(),
    lower: z.number().describe('of the 95 % interval'),
    upper: z.number(),
    rangeWords: z.string(),
    of: z.enum(['population', 'households']),
    number: z.int().describe('of these, the sum of the small areas of the ward'),
    midYear: z.int(),
  })
  .describe('of the later months, for each 1,000');

export const ward = wardFigures.extend({
  code: z.string(),
  name: z.string(),
  rate: rate.optional().describe('absent where not all of its small areas are estimated'),
  noRateBecause: z.string().optional(),
  step: z.int().min(0).max(4).optional().describe('of the map; absent where it has no value'),
  words: z.string().describe('name, count, change and rate in words'),
});
export type Ward = z.infer<typeof ward>;

export const wardsAnswer = z.object({
  area: figureArea,
  indicator,
  /** Absent where no months can be compared, or no lookup of wards is held. */
  comparison: comparison.optional(),
  /** Which lookup places small areas in wards. Absent where none is held. */
  lookup: z.object({ release: z.int(), publishedOn: civilDate, vintage: z.int() }).optional(),
  wards: z.array(ward).describe('by name; each is the sum of its small areas (LSOAs), by best fit'),
  unplaced: wardFigures
    .optional()
    .describe('of small areas that lie in no ward, or were split between two'),
  sentence: z
    .string()
    .optional()
    .describe('in how many wards it rose and fell, and where most; a count, not a verdict'),
  total: wardFigures.optional().describe('of the whole area: wards and what is unplaced together'),
  map: z
    .object({
      by: z.enum(['rate', 'count']).describe('by count only where no ward has a rate'),
      title: z.string(),
      steps: z.array(z.object({ step: z.int(), words: z.string() })),
    })
    .optional()
    .describe('what the colours of a map are: steps of about a fifth of the wards each'),
  because: z.string().optional().describe('why there are no wards, in words'),
  notes: z.array(z.string()).describe('what a reader must know: whom rates are of, small counts'),
  source: source.optional(),
  releases: z.array(releaseUsed),
});
export type WardsAnswer = z.infer<typeof wardsAnswer>;

export const readWards = defineEndpoint({
  method: 'GET',
  url: '/api/partnerships/:partnership/wards',
  config: readsFigures,
  schema: {
    summary: 'An indicator by ward over the months of a trend, against the year before',
    tags: ['figures'],
    params: inPartnership,
    querystring: trendQuery,
    ...answersByAccept,
    response: { 200: wardsAnswer },
  },
});

export const downloadWards = defineEndpoint({
  method: 'GET',
  url: '/api/partnerships/:partnership/wards.csv',
  config: readsFigures,
  schema: {
    summary: 'What the table of wards shows, as CSV with its source, release and date',
    tags: ['figures'],
    params: inPartnership,
    querystring: trendQuery,
    produces: ['text/csv'],
    response: { 200: z.string() },
  },
});

export const downloadWardsWorkbook = defineEndpoint({
  method: 'GET',
  url: '/api/partnerships/:partnership/wards.xlsx',
  config: readsFigures,
  schema: {
    summary: 'What the table of wards shows, as an Excel workbook',
    tags: ['figures'],
    params: inPartnership,
    querystring: trendQuery,
    ...answersWorkbook,
  },
});
