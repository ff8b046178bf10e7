import { z } from 'zod';
import { defineEndpoint } from './endpoint.ts';
import { civilDate, inPartnership, monthKey } from './fields.ts';
import {
  annotation,
  change,
  figureArea,
  indicator,
  readsFigures,
  releaseUsed,
  source,
  span,
  tone,
} from './figures.ts';
import { actionRow } from './plans.ts';
import { answersByAccept, askedLayout } from './view-types.ts';
import { answersWorkbook } from './workbook.ts';

const tags = ['figures'];
const ofIndicator = inPartnership.extend({ indicator: z.string().max(80) });

/** What a view of one indicator shows; each name left out takes its default. */
export const indicatorQuery = z.strictObject({
  area: z.string().max(40).optional().describe("ONS code; without it the partnership's own area"),
  with: z.string().max(40).optional().describe('an area that actions are looked at beside'),
  asOf: civilDate.optional().describe('as published by this day; without it, as it is now'),
  ...askedLayout,
});

const controlMonth = z.object({
  month: monthKey,
  count: z.int().optional().describe('as counted; absent where not held'),
  value: z.number().optional().describe('without its season, where that can be taken out'),
  signal: z.enum(['higher', 'lower']).optional().describe('whether it is part of a signal'),
});
export type ControlMonth = z.infer<typeof controlMonth>;

const controlStretch = z
  .object({
    from: monthKey,
    to: monthKey,
    season: z.enum(['taken-out', 'too-few-years', 'too-few-counts', 'months-without-any']),
    limits: z
      .object({ mean: z.number(), lower: z.number(), upper: z.number() })
      .optional()
      .describe('absent where too few months are held'),
    words: z.string(),
    months: z.array(controlMonth),
  })
  .describe('months counted in one way, between two breaks');
export type ControlStretch = z.infer<typeof controlStretch>;

const signal = z.object({
  kind: z.enum(['beyond-limit', 'one-side', 'trend', 'outer-third']),
  direction: z.enum(['higher', 'lower']),
  from: monthKey,
  to: monthKey,
  words: z.string(),
});

const finding = { heading: z.string(), words: z.string() };

const linkedAction = actionRow.extend({
  year: z.string().describe('the plan that it is of, as 2026-27'),
  startOn: civilDate.optional(),
  milestones: z.array(
    z.object({ title: z.string(), dueOn: civilDate.optional(), doneOn: civilDate.optional() }),
  ),
  beforeAfter: z
    .string()
    .optional()
    .describe('beside an area asked for: whether it went otherwise since the action began'),
});
export type LinkedAction = z.infer<typeof linkedAction>;

const indicatorFigures = z.object({
  heading: z.string(),
  latest: monthKey,
  stretches: z.array(controlStretch).describe('earliest first; months of a change are in none'),
  signals: z.array(signal).describe('newest first'),
  direction: z.object({
    span,
    heading: z.string(),
    sentence: z.string(),
    couldHaveSeen: z.string().optional(),
    change,
    tone,
  }),
  season: z.object({
    ...finding,
    months: z.array(z.object({ name: z.string(), factor: z.number() })).describe('April first'),
  }),
  yearEnd: z.object({
    ...finding,
    soFar: z.int().optional(),
    expected: z.number().optional(),
    lower: z.number().optional(),
    upper: z.number().optional(),
  }),
  source,
  releases: z.array(releaseUsed),
  annotations: z.array(annotation),
});
export type IndicatorFigures = z.infer<typeof indicatorFigures>;

const indicatorAnswer = z.object({
  area: figureArea,
  indicator: indicator.extend({ denominator: z.enum(['population', 'households']) }),
  /** First and last month held; absent with the figures while nothing is held of this area. */
  held: span.optional(),
  with: figureArea.optional(),
  figures: indicatorFigures.optional(),
  actions: z.array(linkedAction).describe('of plans that the reader may see, newest plan first'),
});
export type IndicatorAnswer = z.infer<typeof indicatorAnswer>;

export const readIndicator = defineEndpoint({
  method: 'GET',
  url: '/api/partnerships/:partnership/indicators/:indicator',
  config: readsFigures,
  schema: {
    summary: 'One indicator of months: what is usual, signals, season, year end and linked actions',
    tags,
    params: ofIndicator,
    querystring: indicatorQuery,
    ...answersByAccept,
    response: { 200: indicatorAnswer },
  },
});

export const downloadIndicator = defineEndpoint({
  method: 'GET',
  url: '/api/partnerships/:partnership/indicators/:indicator/months.csv',
  config: readsFigures,
  schema: {
    summary: "An indicator's months with what is usual, as CSV with source, release and date",
    tags,
    params: ofIndicator,
    querystring: indicatorQuery,
    produces: ['text/csv'],
    response: { 200: z.string() },
  },
});

export const downloadIndicatorWorkbook = defineEndpoint({
  method: 'GET',
  url: '/api/partnerships/:partnership/indicators/:indicator/months.xlsx',
  config: readsFigures,
  schema: {
    summary: "An indicator's months with what is usual, as an Excel workbook",
    tags,
    params: ofIndicator,
    querystring: indicatorQuery,
    ...answersWorkbook,
  },
});
