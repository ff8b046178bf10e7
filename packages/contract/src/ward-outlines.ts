import { z } from 'zod';
import { defineEndpoint } from './endpoint.ts';
import { civilDate, inPartnership } from './fields.ts';
import { readsFigures } from './figures.ts';

const position = z.tuple([z.number(), z.number()]).describe('longitude and latitude in degrees');

const outline = z.object({
  type: z.literal('Feature'),
  properties: z.object({ code: z.string(), name: z.string() }),
  geometry: z.object({
    type: z.literal('MultiPolygon'),
    coordinates: z.array(z.array(z.array(position))),
  }),
});

export const wardOutlines = z
  .object({
    type: z.literal('FeatureCollection'),
    features: z.array(outline).describe('of the wards that have one, by name'),
    because: z.string().optional().describe('why there is no outline, or not of every ward'),
    sources: z.array(
      z.object({ name: z.string(), attribution: z.string(), publishedOn: civilDate }),
    ),
  })
  .describe('GeoJSON (RFC 7946), with no more detail than a picture of a page shows');
export type WardOutlines = z.infer<typeof wardOutlines>;

export const readWardOutlines = defineEndpoint({
  method: 'GET',
  url: '/api/partnerships/:partnership/wards/outlines',
  config: readsFigures,
  schema: {
    summary: 'Outlines of the wards of an area, for a map',
    tags: ['figures'],
    params: inPartnership,
    querystring: z.strictObject({
      area: z
        .string()
        .max(40)
        .optional()
        .describe("ONS code; without it the partnership's own area"),
    }),
    response: { 200: wardOutlines },
  },
});
