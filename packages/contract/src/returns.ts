import { z } from 'zod';
import { defineEndpoint } from './endpoint.ts';
import { civilDate, inPartnership } from './fields.ts';
import { agencyName, planYear } from './plan-fields.ts';
import {
  figureStatus,
  inReturn,
  returnIndicator,
  returnMonths,
  returnPeriod,
  returnSlug,
  returnStanding,
} from './return-fields.ts';
import { workbookType } from './workbook.ts';

const read = { access: { kind: 'permission', permission: 'returns:read' } } as const;
const fill = { access: { kind: 'permission', permission: 'returns:fill' } } as const;
const tags = ['returns'];

const agencyReturn = z.object({
  agency: agencyName,
  standing: returnStanding,
  indicators: z.array(
    z.object({
      slug: z.string(),
      label: z.string(),
      months: returnMonths,
      isEnded: z.boolean(),
      standing: returnStanding,
    }),
  ),
});
export type AgencyReturn = z.infer<typeof agencyReturn>;

export const listReturns = defineEndpoint({
  method: 'GET',
  url: '/api/partnerships/:partnership/returns',
  config: read,
  schema: {
    summary: 'How the return of each agency stands; a partner sees their own',
    tags,
    params: inPartnership,
    response: { 200: z.object({ returns: z.array(agencyReturn) }) },
  },
});

/** How a period stands: with a figure, or how long it has been without one. */
export const returnCellState = z.enum([
  'provisional',
  'final',
  'withheld',
  'awaited',
  'late',
  'missing',
]);
export type ReturnCellState = z.infer<typeof returnCellState>;

export const returnCell = z.object({
  period: returnPeriod,
  label: z.string(),
  state: returnCellState.describe('withheld: a figure given in confidence that is not shown'),
  due: civilDate,
  value: z.number().optional(),
  isExempt: z.boolean(),
  note: z.string(),
  number: z.int().describe('how often it was saved; a save names the number it is based on'),
});
export type ReturnCell = z.infer<typeof returnCell>;

const draftCell = z.object({
  indicator: returnSlug,
  period: returnPeriod,
  value: z.string().max(40).describe('as typed'),
  status: figureStatus,
  isExempt: z.boolean(),
  note: z.string().max(500),
  number: z.int().min(0).max(10_000),
});
export type ReturnDraftCell = z.infer<typeof draftCell>;

const returnView = z.object({
  agency: agencyName,
  mayFill: z.boolean(),
  year: planYear,
  years: z.array(z.object({ year: planYear, open: z.int().describe('late or missing') })),
  leftOut: z
    .int()
    .describe('figures of the year, given in confidence, that the reader may not see'),
  indicators: z.array(
    returnIndicator.extend({
      cells: z.array(returnCell),
      notes: z
        .array(z.string())
        .describe('what to know of the figures of the year or the year before, with its source'),
    }),
  ),
  draft: z.object({ savedAt: z.iso.datetime(), cells: z.array(draftCell) }).optional(),
});
export type ReturnView = z.infer<typeof returnView>;

export const readReturn = defineEndpoint({
  method: 'GET',
  url: '/api/partnerships/:partnership/returns/:agency',
  config: read,
  schema: {
    summary: "An agency's return in one financial year: its indicators by period",
    tags,
    params: inReturn,
    querystring: z.strictObject({ year: planYear.optional() }),
    response: { 200: returnView },
  },
});

export const saveReturn = defineEndpoint({
  method: 'POST',
  url: '/api/partnerships/:partnership/returns/:agency/figures',
  config: fill,
  schema: {
    summary: 'Save figures of a return, all or none; each save adds to their history',
    tags,
    params: inReturn,
    body: z.strictObject({
      figures: z
        .array(
          z.strictObject({
            indicator: returnSlug,
            period: returnPeriod,
            value: z.number().optional().describe('absent: the figure is taken back'),
            status: figureStatus,
            isExempt: z.boolean(),
            note: z.string().max(500),
            number: z.int().min(0).max(10_000).describe('of the save that it is based on; 0: none'),
            isSure: z.boolean().describe('an implausible value was asked about and is right'),
          }),
        )
        .min(1)
        .max(500),
    }),
    response: { 200: z.object({ saved: z.int() }) },
  },
});

export const saveReturnDraft = defineEndpoint({
  method: 'PUT',
  url: '/api/partnerships/:partnership/returns/:agency/draft',
  config: fill,
  schema: {
    summary: 'Keep what was typed into a return and is not sent yet',
    tags,
    params: inReturn,
    body: z.strictObject({ cells: z.array(z.strictObject(draftCell.shape)).max(500) }),
    response: { 200: z.object({ savedAt: z.iso.datetime() }) },
  },
});

export const downloadReturnTemplate = defineEndpoint({
  method: 'GET',
  url: '/api/partnerships/:partnership/returns/:agency/template',
  config: fill,
  schema: {
    summary: 'A table to fill in and send back, with what is held and what is asked for',
    tags,
    params: inReturn,
    querystring: z.strictObject({ format: z.enum(['xlsx', 'csv']) }),
    produces: [workbookType, 'text/csv'],
    response: { 200: z.unknown() },
  },
});

const cellNote = z.object({
  cell: z.string().describe('as a spreadsheet names it: `E7`'),
  message: z.string(),
});

const returnFileAnswer = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('refused'), faults: z.array(cellNote) }),
  z.object({
    outcome: z.literal('asked'),
    questions: z.array(cellNote),
    sure: z.string().describe('send the same file again with this, if all of it is right'),
  }),
  z.object({ outcome: z.literal('saved'), saved: z.int(), unchanged: z.int() }),
]);
export type ReturnFileAnswer = z.infer<typeof returnFileAnswer>;

export const sendReturnFile = defineEndpoint({
  method: 'POST',
  url: '/api/partnerships/:partnership/returns/:agency/file',
  config: fill,
  schema: {
    summary: 'Fill in a return by a filled template; a file with any fault is refused whole',
    tags,
    params: inReturn,
    querystring: z.strictObject({
      name: z.string().max(255).optional(),
      sure: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .optional(),
    }),
    consumes: ['application/octet-stream'],
    response: { 200: returnFileAnswer },
  },
});
