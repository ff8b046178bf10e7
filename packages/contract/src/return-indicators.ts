import { z } from 'zod';
import { defineEndpoint } from './endpoint.ts';
import { inPartnership, monthKey, version } from './fields.ts';
import {
  figureStatus,
  indicatorFields,
  ofIndicator,
  returnIndicator,
  returnPeriod,
} from './return-fields.ts';

const define = { access: { kind: 'permission', permission: 'returns:define' } } as const;
const tags = ['returns'];

export const listReturnIndicators = defineEndpoint({
  method: 'GET',
  url: '/api/partnerships/:partnership/return-indicators',
  config: define,
  schema: {
    summary: "Every indicator of the partnership's returns, ended ones among them",
    tags,
    params: inPartnership,
    response: { 200: z.object({ indicators: z.array(returnIndicator) }) },
  },
});

export const addReturnIndicator = defineEndpoint({
  method: 'POST',
  url: '/api/partnerships/:partnership/return-indicators',
  config: define,
  schema: {
    summary: 'Define an indicator that an agency counts itself',
    tags,
    params: inPartnership,
    body: z.strictObject(indicatorFields),
    response: { 201: returnIndicator },
  },
});

export const saveReturnIndicator = defineEndpoint({
  method: 'PUT',
  url: '/api/partnerships/:partnership/return-indicators/:indicator',
  config: define,
  schema: {
    summary: 'Change an indicator, hand it to another agency, or end it',
    tags,
    params: ofIndicator,
    body: z.strictObject({ version, ...indicatorFields }),
    response: { 200: returnIndicator },
  },
});

export const takeReadyIndicators = defineEndpoint({
  method: 'POST',
  url: '/api/partnerships/:partnership/return-indicators/ready',
  config: define,
  schema: {
    summary: 'Take indicators of the ready lists into use for one agency',
    tags,
    params: inPartnership,
    body: z.strictObject({
      agencyId: z.uuid(),
      from: monthKey.describe('quarterly ones begin with the quarter of this month'),
      keys: z.array(z.string().max(80)).min(1).max(60),
    }),
    response: { 201: z.object({ indicators: z.array(returnIndicator) }) },
  },
});

export const savedFigure = z.object({
  period: returnPeriod,
  label: z.string(),
  value: z.number().optional().describe('absent where the figure was taken back'),
  status: figureStatus,
  isExempt: z.boolean(),
  note: z.string(),
  savedAt: z.iso.datetime(),
  savedBy: z.string(),
  byOfficer: z.boolean().describe('an officer filled it in for the agency'),
  file: z.string().optional().describe('the file that it came in'),
});
export type SavedFigure = z.infer<typeof savedFigure>;

export const readReturnFigures = defineEndpoint({
  method: 'GET',
  url: '/api/partnerships/:partnership/return-indicators/:indicator/figures',
  config: { access: { kind: 'permission', permission: 'returns:read' } },
  schema: {
    summary: 'The figures of an indicator by period, and everything that was ever saved of it',
    tags,
    params: ofIndicator,
    response: {
      200: z.object({
        indicator: returnIndicator,
        figures: z.array(savedFigure.omit({ value: true }).extend({ value: z.number() })),
        leftOut: z.int().describe('figures given in confidence that the reader may not see'),
        history: z.array(savedFigure).describe('newest first'),
      }),
    },
  },
});
