import { z } from 'zod';
import { compareQuery } from './compare.ts';
import { defineEndpoint } from './endpoint.ts';
import { inPartnership } from './fields.ts';
import {
  figureArea,
  indicator,
  readsFigures,
  releaseUsed,
  source,
  span,
  weightsUsed,
} from './figures.ts';
import { answersByAccept } from './view-types.ts';
import { answersWorkbook } from './workbook.ts';

const row = z.object({
  area: figureArea,
  isOwn: z.boolean(),
  severity: z.number().optional().describe('the weight of all its offences for each person'),
  rank: z.int().optional().describe('1 is the lowest; equal ones share a place'),
  because: z.string().optional().describe('why it is not ranked'),
});
export type SeverityRow = z.infer<typeof row>;

const severity = z.object({
  source,
  indicator,
  span,
  periodLabel: z.string(),
  group: z.string().optional().describe('name of the group; absent for the neighbours'),
  weights: weightsUsed.optional().describe('absent while no weights are held'),
  heading: z.string(),
  sentence: z.string(),
  ranked: z.array(row).describe('from the lowest on'),
  apart: z.array(row).describe('areas of the group that cannot be ranked'),
  releases: z.array(releaseUsed),
});
export type SeverityComparison = z.infer<typeof severity>;

const tags = ['figures'];

export const readSeverity = defineEndpoint({
  method: 'GET',
  url: '/api/partnerships/:partnership/severity',
  config: readsFigures,
  schema: {
    summary: 'Areas of a group by how severe their crime is, of figures of single offences',
    tags,
    params: inPartnership,
    querystring: compareQuery,
    ...answersByAccept,
    response: { 200: z.object({ severity: severity.optional() }) },
  },
});

export const downloadSeverity = defineEndpoint({
  method: 'GET',
  url: '/api/partnerships/:partnership/severity.csv',
  config: readsFigures,
  schema: {
    summary: 'Areas by how severe their crime is, as CSV with its source, weights and releases',
    tags,
    params: inPartnership,
    querystring: compareQuery,
    produces: ['text/csv'],
    response: { 200: z.string() },
  },
});

export const downloadSeverityWorkbook = defineEndpoint({
  method: 'GET',
  url: '/api/partnerships/:partnership/severity.xlsx',
  config: readsFigures,
  schema: {
    summary: 'Areas by how severe their crime is, as an Excel workbook',
    tags,
    params: inPartnership,
    querystring: compareQuery,
    ...answersWorkbook,
  },
});
