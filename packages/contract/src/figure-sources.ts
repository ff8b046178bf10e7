import { z } from 'zod';
import { defineEndpoint } from './endpoint.ts';
import { inPartnership, monthKey } from './fields.ts';
import { indicator, readsFigures } from './figures.ts';

/** How many months a figure of a source is of. */
export const every = z.union([z.literal(1), z.literal(3), z.literal(12)]);

const figureSource = z.object({
  slug: z.string(),
  name: z.string(),
  every: every.describe('how many months a figure is of: a month, a quarter or a year'),
  held: z.array(monthKey).describe('first months of the periods held of the own area, in order'),
  indicators: z.array(
    indicator.extend({
      level: z.int().describe('0 for the whole, 1 for a group of it, and so on'),
    }),
  ),
});
export type FigureSource = z.infer<typeof figureSource>;

/** The choosers ask for a source first, and then offer its indicators alone. */
export const listFigureSources = defineEndpoint({
  method: 'GET',
  url: '/api/partnerships/:partnership/figures/sources',
  config: readsFigures,
  schema: {
    summary: 'The sources of which figures are held, each with its own indicators and periods',
    tags: ['figures'],
    params: inPartnership,
    response: { 200: z.object({ sources: z.array(figureSource) }) },
  },
});
