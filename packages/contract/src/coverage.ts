import { z } from 'zod';
import { defineEndpoint } from './endpoint.ts';
import { civilDate, inPartnership, monthKey } from './fields.ts';
import { releaseSource } from './releases.ts';

const readFigures = { access: { kind: 'permission', permission: 'figures:read' } } as const;

/** A period that is held. What lies between two held ones and is not listed is missing. */
export const heldPeriod = z.object({
  from: monthKey,
  state: z
    .enum(['received', 'partial', 'unusable'])
    .describe('partial: some areas or indicators are missing or unusable'),
  rows: z.int(),
  release: z.int(),
  publishedOn: civilDate,
  received: z.int().describe('areas held; 1 for a force or a single area'),
  expected: z.int().describe('areas that the source has been held of'),
  unlocated: z.int().optional(),
  outside: z.int().optional(),
});
export type HeldPeriod = z.infer<typeof heldPeriod>;

export const coverageRow = z.object({
  source: releaseSource,
  place: z.object({
    code: z.string(),
    name: z.string(),
    kind: z.string(),
    isOwn: z.boolean(),
    isAllOf: z.boolean().describe('all areas of the force together'),
  }),
  months: z.int(),
  periods: z.array(heldPeriod),
});
export type CoverageRow = z.infer<typeof coverageRow>;

export const readCoverage = defineEndpoint({
  method: 'GET',
  url: '/api/partnerships/:partnership/coverage',
  config: readFigures,
  schema: {
    summary: 'Which periods of each source are held, in what state and from which release',
    tags: ['releases'],
    params: inPartnership,
    querystring: z.strictObject({
      asOf: civilDate.optional().describe('as it stood published on this day'),
      places: z.enum(['every']).optional().describe('not only those that the partnership lies in'),
    }),
    response: {
      200: z.object({
        rows: z.array(coverageRow),
        others: z.int().describe('forces held that are left out'),
      }),
    },
  },
});
