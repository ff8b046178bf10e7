import { z } from 'zod';
import { defineEndpoint } from './endpoint.ts';
import { civilDate, id, inPartnership, monthKey } from './fields.ts';
import {
  annotation,
  askedFigures,
  figureArea,
  indicator,
  readsFigures,
  releaseUsed,
  source,
  span,
  weightsUsed,
} from './figures.ts';
import { answersByAccept, askedLayout } from './view-types.ts';
import { answersWorkbook } from './workbook.ts';

/** How the periods of a history are listed. A source by year has its years as they were published. */
export const historyBy = z.enum([
  'month',
  'quarter',
  'twelve-months',
  'financial-year',
  'calendar-year',
  'year-ending',
]);
export type HistoryBy = z.infer<typeof historyBy>;

export const historyMeasure = z.enum(['count', 'rate', 'index', 'severity']);
export type HistoryMeasure = z.infer<typeof historyMeasure>;

export const historyQuery = z.strictObject({
  ...askedFigures,
  area: z.string().max(40).optional().describe("ONS code; without it the partnership's own area"),
  with: z
    .string()
    .max(130)
    .optional()
    .describe('areas to draw beside it, of those answered: at most three, with commas between'),
  group: id.optional().describe('a group of areas; without it the neighbours'),
  by: historyBy.optional().describe('twelve months that end with each month, without it'),
  measure: historyMeasure.optional().describe('counts, without it'),
  base: z
    .string()
    .max(20)
    .optional()
    .describe('of an index: the financial year that is 100, as FY2021; the earliest, without it'),
  asOf: civilDate.optional().describe('as published by this day; without it, as it is now'),
  ...askedLayout,
});

const value = z.object({
  value: z.number().optional(),
  lower: z.number().optional().describe('of a rate: where it could lie with chance allowed for'),
  upper: z.number().optional(),
  because: z.string().optional().describe('why there is no value'),
});

const point = z.object({
  span,
  label: z.string(),
  own: value,
  with: z.array(value).describe('of the areas beside, in their order'),
  group: z
    .object({ of: z.int(), median: z.number(), lowest: z.number(), highest: z.number() })
    .optional()
    .describe('of rates and severity only: the middle and the ends of the areas that have one'),
});
export type HistoryPoint = z.infer<typeof point>;

const baseYear = z.object({ key: z.string().describe('as FY2021'), label: z.string() });

const view = z.object({
  by: historyBy.optional(),
  measure: historyMeasure,
  heading: z.string(),
  sentence: z.string(),
  base: baseYear.optional().describe('of an index: the year that is 100'),
  bases: z
    .array(baseYear)
    .describe('of an index: the years that can be 100, counted whole, in one way and above 0'),
  weights: weightsUsed
    .optional()
    .describe('of severity: what each offence weighs; absent while no weights are held'),
  groupName: z.string().optional().describe('of the group asked for; absent for the neighbours'),
  points: z.array(point).describe('earliest first'),
  breaks: z
    .array(
      z.object({
        from: monthKey.describe('the first month that was counted in another way'),
        of: z
          .array(z.enum(['own', 'with', 'group']))
          .describe('whose: the area’s, any of those beside it, or any of those compared'),
      }),
    )
    .describe('no line joins the periods on both sides'),
  annotations: z.array(annotation),
  source,
  releases: z.array(releaseUsed),
});
export type HistoryView = z.infer<typeof view>;
export type HistoryBreak = HistoryView['breaks'][number];

const answer = z.object({
  indicator,
  area: figureArea.optional(),
  with: z.array(figureArea).describe('the areas beside'),
  areas: z.array(figureArea).describe('which can be drawn beside it, counties and forces last'),
  listings: z.array(historyBy).describe('how the periods of this source can be listed'),
  measures: z.array(historyMeasure).describe('how they can be shown; severity of single offences'),
  view: view.optional().describe('absent while nothing is held'),
});
export type HistoryAnswer = z.infer<typeof answer>;

const tags = ['figures'];

export const readHistory = defineEndpoint({
  method: 'GET',
  url: '/api/partnerships/:partnership/trends/history',
  config: readsFigures,
  schema: {
    summary:
      'One indicator over the years, as counts, rates, an index or severity, beside other areas',
    tags,
    params: inPartnership,
    querystring: historyQuery,
    ...answersByAccept,
    response: { 200: answer },
  },
});

export const downloadHistory = defineEndpoint({
  method: 'GET',
  url: '/api/partnerships/:partnership/trends/history.csv',
  config: readsFigures,
  schema: {
    summary: 'A history as CSV with its source, releases and date',
    tags,
    params: inPartnership,
    querystring: historyQuery,
    produces: ['text/csv'],
    response: { 200: z.string() },
  },
});

export const downloadHistoryWorkbook = defineEndpoint({
  method: 'GET',
  url: '/api/partnerships/:partnership/trends/history.xlsx',
  config: readsFigures,
  schema: {
    summary: 'A history as an Excel workbook',
    tags,
    params: inPartnership,
    querystring: historyQuery,
    ...answersWorkbook,
  },
});
