import { z } from 'zod';
import { defineEndpoint } from './endpoint.ts';
import { civilDate, inPartnership } from './fields.ts';
import { areaPart } from './import-report.ts';

/** What a release of population, lookups or boundaries holds of one kind of area. */
export const areaSet = areaPart.pick({ what: true, measure: true, into: true }).extend({
  release: z.int(),
  source: z.object({ slug: z.string(), name: z.string() }),
  publishedOn: civilDate,
  /** First and last mid-year, or year of the codes; absent in lists of all codes. */
  from: z.int().optional(),
  to: z.int().optional(),
  count: z.int().describe('areas, or links'),
  figures: z.int().optional().describe('estimates: an area and a mid-year each'),
  current: z.int().optional().describe('estimates that no later publication has taken over'),
});
export type AreaSet = z.infer<typeof areaSet>;

export const listAreaSets = defineEndpoint({
  method: 'GET',
  url: '/api/partnerships/:partnership/area-sets',
  config: { access: { kind: 'permission', permission: 'figures:read' } },
  schema: {
    summary: 'The population, lookups and boundaries that are held, by release, newest first',
    tags: ['releases'],
    params: inPartnership,
    response: { 200: z.object({ sets: z.array(areaSet) }) },
  },
});
