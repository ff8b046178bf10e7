import { z } from 'zod';
import { defineEndpoint } from './endpoint.ts';
import { civilDate, id, inPartnership } from './fields.ts';
import {
  askedFigures,
  change,
  figureArea,
  indicator,
  readingKind,
  readsFigures,
  releaseUsed,
  source,
  span,
  tone,
} from './figures.ts';
import { answersByAccept, askedLayout } from './view-types.ts';
import { answersWorkbook } from './workbook.ts';

export const compareQuery = z.strictObject({
  ...askedFigures,
  from: z.string().max(20).optional().describe('first month of the period, as 2025-04'),
  to: z.string().max(20).optional().describe('last month of the period'),
  group: id.optional().describe('a group of areas by its id; without it the neighbours'),
  asOf: civilDate.optional().describe('as published on this day; without it as it is now'),
  ...askedLayout,
});

const denominator = z.object({
  of: z.enum(['population', 'households']),
  number: z.int(),
  midYear: z.int(),
  source: z.string(),
  publishedOn: civilDate,
  sums: z
    .array(z.object({ area: z.string(), of: z.array(z.string()) }))
    .optional()
    .describe('areas without an estimate of their own, and those whose estimates were added up'),
});

const interval = z.object({ lower: z.number(), upper: z.number() });
/** Ends of what chance explains, for each 1,000: within 95 %, and within 99.8 %. */
const limits = { warning: interval, action: interval };

const standing = z.enum(['within', 'higher', 'much-higher', 'lower', 'much-lower']);

const comparedArea = z.object({
  area: figureArea,
  isOwn: z.boolean(),
  reading: readingKind,
  count: z.number().optional().describe('also of an unusable figure, of which nothing follows'),
  countWords: z.string(),
  change,
  changeWords: z.string(),
  tone,
  rate: z.number().optional().describe('for each 1,000 of the denominator'),
  rateInterval: interval
    .optional()
    .describe('the 95 % interval of the rate: what chance alone could make of it'),
  denominator: denominator.optional(),
  published: z
    .object({ rate: z.number().optional(), mark: z.string() })
    .optional()
    .describe("the publisher's own rate, on a denominator of its own"),
  rank: z.int().optional().describe('1 is the lowest rate; equal rates share a place'),
  rankRange: z
    .object({ lowest: z.int(), highest: z.int() })
    .optional()
    .describe(
      'the ranks that it could have: each other area is clearly lower, clearly higher or neither',
    ),
  rankRangeWords: z.string().optional(),
  standing: standing
    .optional()
    .describe('within the 95 % limits of the group, beyond these, or beyond those of 99.8 % too'),
  standingWords: z
    .string()
    .optional()
    .describe('the standing, or why it cannot be said; absent for what stands beside'),
  limits: z
    .object(limits)
    .optional()
    .describe('between which rates chance explains the area, for each 1,000'),
  because: z.string().optional().describe('why it is not ranked'),
  notes: z.array(z.string()),
});
export type ComparedArea = z.infer<typeof comparedArea>;

const funnel = z.object({
  heading: z.string(),
  sentence: z.string().describe('where the own areas stand, or why it cannot be said'),
  notes: z.array(z.string()),
  judged: z
    .object({
      rate: z.number().describe('of all areas together, for each 1,000'),
      dispersion: z.number().describe('by how much the areas differ more than chance; 1 at least'),
      points: z
        .array(z.object({ people: z.int(), ...limits }))
        .describe('the limits over the numbers of people, from the fewest on'),
    })
    .optional()
    .describe('absent where the group cannot be judged'),
});
export type Funnel = z.infer<typeof funnel>;

const comparison = z.object({
  source,
  indicator,
  span,
  periodLabel: z.string(),
  group: z.string().optional().describe('name of the group; absent for the neighbours'),
  heading: z.string(),
  sentence: z.string(),
  notes: z.array(z.string()).describe('what a reader must know beside the table'),
  groupRates: z
    .object({ of: z.int(), median: z.number(), lowest: z.number(), highest: z.number() })
    .optional()
    .describe('the middle and the ends of the ranked rates; absent of fewer than three areas'),
  ranked: z.array(comparedArea).describe('from the lowest rate on'),
  apart: z.array(comparedArea).describe('areas of the group that cannot be ranked'),
  beside: z.array(comparedArea).describe('unassigned, force and county: never ranked'),
  funnel: funnel.describe('which areas lie beyond what chance explains'),
  releases: z.array(releaseUsed),
  denominators: z.string().optional().describe('what the rates are of, in words'),
  hasPublishedRates: z.boolean(),
  canBeWeighed: z.boolean().describe('whether its areas can be asked for by severity, too'),
});
export type Comparison = z.infer<typeof comparison>;

const answer = z.object({ comparison: comparison.optional() });
const tags = ['figures'];

export const compareAreas = defineEndpoint({
  method: 'GET',
  url: '/api/partnerships/:partnership/compare',
  config: readsFigures,
  schema: {
    summary: 'One indicator in every area of a group: count, change, rate and rank',
    tags,
    params: inPartnership,
    querystring: compareQuery,
    ...answersByAccept,
    response: { 200: answer.describe('empty while nothing is held') },
  },
});

export const downloadComparison = defineEndpoint({
  method: 'GET',
  url: '/api/partnerships/:partnership/compare.csv',
  config: readsFigures,
  schema: {
    summary: 'The table of compared areas, as CSV with its source, release and date',
    tags,
    params: inPartnership,
    querystring: compareQuery,
    produces: ['text/csv'],
    response: { 200: z.string() },
  },
});

export const downloadComparisonWorkbook = defineEndpoint({
  method: 'GET',
  url: '/api/partnerships/:partnership/compare.xlsx',
  config: readsFigures,
  schema: {
    summary: 'The table of compared areas, as an Excel workbook',
    tags,
    params: inPartnership,
    querystring: compareQuery,
    ...answersWorkbook,
  },
});
