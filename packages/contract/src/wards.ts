import { z } from 'zod';
import { defineEndpoint } from './endpoint.ts';
import { civilDate, inPartnership } from './fields.ts';
import { change, comparison, figureArea, indicator, readsFigures, releaseUsed } from './figures.ts';
import { trendQuery } from './trends.ts';

const wardFigures = z.object({
  now: z.int(),
  before: z.int(),
  change,
});

export const ward = wardFigures.extend({ code: z.string(), name: z.string() });
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
  total: wardFigures.optional().describe('of the whole area: wards and what is unplaced together'),
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
    response: { 200: wardsAnswer },
  },
});
