import { z } from 'zod';
import { defineEndpoint } from './endpoint.ts';
import { civilDate, inPartnership } from './fields.ts';
import {
  annotation,
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

/** A quarter by itself, the twelve months that end with it, or a financial year. */
export const periodLength = z.enum(['quarter', 'twelve-months', 'financial-year']);
export type PeriodLength = z.infer<typeof periodLength>;

export const periodsQuery = z.strictObject({
  ...askedFigures,
  area: z.string().max(40).optional().describe("ONS code; without it the partnership's own area"),
  by: periodLength.optional().describe('of quarters only: years are published as they are'),
  to: z.string().max(20).optional().describe('last month of the period that is compared'),
  asOf: civilDate.optional().describe('as published on this day; without it as it is now'),
  ...askedLayout,
});

const row = z.object({
  span,
  label: z.string(),
  reading: readingKind,
  count: z.number().optional().describe('also of an unusable figure, of which nothing follows'),
  countWords: z.string(),
  change,
  changeWords: z.string(),
  tone,
  published: z.object({ rate: z.number().optional(), mark: z.string() }).optional(),
});
export type PeriodRow = z.infer<typeof row>;

const view = z.object({
  by: periodLength.optional().describe('absent for a source that publishes years'),
  span: span.describe('the period that heading and sentence are of'),
  heading: z.string(),
  sentence: z.string(),
  notes: z.array(z.string()),
  change,
  tone,
  rows: z.array(row).describe('newest first'),
  annotations: z.array(annotation),
  source,
  releases: z.array(releaseUsed),
  hasPublishedRates: z.boolean(),
});
export type PeriodView = z.infer<typeof view>;

const answer = z.object({
  indicator,
  area: figureArea.optional(),
  areas: z.array(figureArea).describe('own areas first, then the neighbours, then those beside'),
  view: view.optional().describe('absent while nothing is held'),
});
export type PeriodAnswer = z.infer<typeof answer>;

const tags = ['figures'];

export const readPeriods = defineEndpoint({
  method: 'GET',
  url: '/api/partnerships/:partnership/trends/periods',
  config: readsFigures,
  schema: {
    summary: 'One indicator in one area by quarter or by year, each against a year before',
    tags,
    params: inPartnership,
    querystring: periodsQuery,
    ...answersByAccept,
    response: { 200: answer },
  },
});

export const downloadPeriods = defineEndpoint({
  method: 'GET',
  url: '/api/partnerships/:partnership/trends/periods.csv',
  config: readsFigures,
  schema: {
    summary: 'What the view by quarter or year shows, as CSV with its source, release and date',
    tags,
    params: inPartnership,
    querystring: periodsQuery,
    produces: ['text/csv'],
    response: { 200: z.string() },
  },
});

export const downloadPeriodsWorkbook = defineEndpoint({
  method: 'GET',
  url: '/api/partnerships/:partnership/trends/periods.xlsx',
  config: readsFigures,
  schema: {
    summary: 'The table of quarters or years, as an Excel workbook',
    tags,
    params: inPartnership,
    querystring: periodsQuery,
    ...answersWorkbook,
  },
});
