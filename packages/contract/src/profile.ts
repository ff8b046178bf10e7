import { z } from 'zod';
import { compareQuery } from './compare.ts';
import { defineEndpoint } from './endpoint.ts';
import { inPartnership } from './fields.ts';
import { figureArea, indicator, readsFigures, releaseUsed, source, span } from './figures.ts';
import { answersByAccept } from './view-types.ts';
import { answersWorkbook } from './workbook.ts';

const row = z.object({
  indicator,
  count: z.number().optional().describe('absent where nothing that could be ranked is held'),
  rate: z.number().optional().describe('for each 1,000 people or households'),
  rateInterval: z.object({ lower: z.number(), upper: z.number() }).optional(),
  rank: z.int().optional().describe('1 is the lowest rate; equal rates share a place'),
  of: z.int().optional().describe('how many areas are ranked'),
  placeWords: z.string().describe('such as `highest of 12`, or that it cannot be ranked'),
  rankRangeWords: z.string().optional().describe('the places that chance could make of it'),
});
export type ProfileRow = z.infer<typeof row>;

const profile = z.object({
  source,
  area: figureArea,
  span,
  periodLabel: z.string(),
  group: z.string().optional().describe('name of the group; absent for the neighbours'),
  sentence: z.string().describe('what the total hides: the highest and the lowest rates'),
  rows: z.array(row).describe('from the highest place to the lowest, then what cannot be ranked'),
  releases: z.array(releaseUsed),
});
export type Profile = z.infer<typeof profile>;

/** As for a comparison; an indicator that is named says which scheme is meant. */
const profileQuery = compareQuery.extend({
  area: z.string().max(40).optional().describe('ONS code of an own area; without it the first'),
});

const tags = ['figures'];

export const readProfile = defineEndpoint({
  method: 'GET',
  url: '/api/partnerships/:partnership/profile',
  config: readsFigures,
  schema: {
    summary: 'One area’s place among its group in every indicator of a source',
    tags,
    params: inPartnership,
    querystring: profileQuery,
    ...answersByAccept,
    response: { 200: z.object({ profile: profile.optional() }) },
  },
});

export const downloadProfile = defineEndpoint({
  method: 'GET',
  url: '/api/partnerships/:partnership/profile.csv',
  config: readsFigures,
  schema: {
    summary: 'One area’s place in every indicator, as CSV with its source, release and date',
    tags,
    params: inPartnership,
    querystring: profileQuery,
    produces: ['text/csv'],
    response: { 200: z.string() },
  },
});

export const downloadProfileWorkbook = defineEndpoint({
  method: 'GET',
  url: '/api/partnerships/:partnership/profile.xlsx',
  config: readsFigures,
  schema: {
    summary: 'One area’s place in every indicator, as an Excel workbook',
    tags,
    params: inPartnership,
    querystring: profileQuery,
    ...answersWorkbook,
  },
});
