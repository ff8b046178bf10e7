import { z } from 'zod';
import { defineEndpoint } from './endpoint.ts';
import { inPartnership } from './fields.ts';
import { figureArea, indicator, readsFigures, span } from './figures.ts';

/** What the choosers of a view of figures offer. */
export const listFigureChoices = defineEndpoint({
  method: 'GET',
  url: '/api/partnerships/:partnership/figures',
  config: readsFigures,
  schema: {
    summary: 'The areas, indicators and months of which figures can be shown',
    tags: ['figures'],
    params: inPartnership,
    response: {
      200: z.object({
        areas: z.array(figureArea.extend({ part: z.enum(['own', 'neighbour']) })),
        schemes: z.array(z.object({ name: z.string(), indicators: z.array(indicator) })),
        held: span
          .optional()
          .describe("first and last month held of the partnership's own area; absent for none"),
        shown: span
          .optional()
          .describe('the months that a view of it shows until others are chosen; absent for none'),
      }),
    },
  },
});
