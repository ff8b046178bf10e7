import { z } from 'zod';
import { defineEndpoint } from './endpoint.ts';
import { civilDate, inPartnership, monthKey } from './fields.ts';
import {
  annotation,
  askedFigures,
  change,
  comparison,
  figureArea,
  indicator,
  polarity,
  readsFigures,
  releaseUsed,
  source,
  span,
  sparkline,
  tone,
} from './figures.ts';
import { answersByAccept, askedLayout } from './view-types.ts';
import { answersWorkbook } from './workbook.ts';

/** What a view of trends shows; each name left out takes its default. */
export const trendQuery = z.strictObject({
  ...askedFigures,
  area: z.string().max(40).optional().describe("ONS code; without it the partnership's own area"),
  from: z.string().max(20).optional().describe('first month, as 2025-04'),
  to: z.string().max(20).optional().describe('last month, at most 12 months in all'),
  asOf: civilDate.optional().describe('as published by this day; without it, as it is now'),
  ...askedLayout,
});

const trendPoint = z.object({
  month: monthKey,
  state: z
    .enum(['counted', 'missing', 'unusable', 'not-yet-published'])
    .describe('unusable: published, and by a note not to be used'),
  isInSpan: z.boolean().describe('false for months drawn behind the span: the rest of a year'),
  now: z.int().optional(),
  before: z.int().optional(),
  difference: z.int().optional(),
  lowest: z.int().optional().describe('of the same month in earlier years'),
  highest: z.int().optional(),
});
export type TrendPoint = z.infer<typeof trendPoint>;

export const trend = z.object({
  span,
  nowLabel: z.string(),
  beforeLabel: z.string(),
  earlierLabel: z.string().optional(),
  heading: z.string(),
  sentence: z.string(),
  notes: z.array(z.string()).describe('what a reader must know beside the sentence'),
  couldHaveSeen: z
    .string()
    .optional()
    .describe('beside no clear change: which rise or fall could have been told from chance'),
  change,
  tone,
  /** The months whose totals are compared; absent where no month is held in both years. */
  comparison: comparison.optional(),
  points: z.array(trendPoint),
  source,
  releases: z.array(releaseUsed).describe('the releases that the figures come from, newest first'),
  annotations: z.array(annotation),
  otherForces: z.array(
    z.object({ force: z.string(), now: z.int().optional(), before: z.int().optional() }),
  ),
});
export type Trend = z.infer<typeof trend>;

const smallMultiple = sparkline.extend({
  slug: z.string(),
  label: z.string(),
  polarity,
  change,
  tone,
  words: z.string(),
});
export type SmallMultiple = z.infer<typeof smallMultiple>;

const trendAnswer = z.object({
  area: figureArea,
  indicator,
  /** First and last month held; absent with the trend while nothing is held of this area. */
  held: span.optional(),
  trend: trend.optional(),
  indicators: z
    .array(smallMultiple)
    .describe('every indicator of the scheme over the same span, most notable first'),
});
export type TrendAnswer = z.infer<typeof trendAnswer>;

const tags = ['figures'];

export const readTrend = defineEndpoint({
  method: 'GET',
  url: '/api/partnerships/:partnership/trends',
  config: readsFigures,
  schema: {
    summary: 'One indicator in one area by month, against the same months a year before',
    tags,
    params: inPartnership,
    querystring: trendQuery,
    ...answersByAccept,
    response: { 200: trendAnswer },
  },
});

export const downloadTrend = defineEndpoint({
  method: 'GET',
  url: '/api/partnerships/:partnership/trends.csv',
  config: readsFigures,
  schema: {
    summary: 'What the trend shows, as CSV with its source, release and date',
    tags,
    params: inPartnership,
    querystring: trendQuery,
    produces: ['text/csv'],
    response: { 200: z.string() },
  },
});

export const downloadTrendWorkbook = defineEndpoint({
  method: 'GET',
  url: '/api/partnerships/:partnership/trends.xlsx',
  config: readsFigures,
  schema: {
    summary: 'What the trend shows, as an Excel workbook',
    tags,
    params: inPartnership,
    querystring: trendQuery,
    ...answersWorkbook,
  },
});
