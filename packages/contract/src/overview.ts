import { z } from 'zod';
import { defineEndpoint } from './endpoint.ts';
import { inPartnership } from './fields.ts';
import {
  change,
  comparison,
  figureArea,
  polarity,
  readsFigures,
  releaseUsed,
  source,
  span,
  sparkline,
  tone,
} from './figures.ts';

/** One indicator's count over the overview's months, with what it was a year before. */
const tile = sparkline.extend({
  slug: z.string(),
  label: z.string(),
  unit: z.string(),
  polarity,
  change,
  tone,
  words: z.string().describe('the change in words'),
  source: z.string(),
  rank: z
    .object({ words: z.string(), rate: z.number() })
    .optional()
    .describe('its place among the neighbours by rate; absent where there is none'),
  /** The priorities that chose it as their headline measure; empty for all crime and ASB. */
  priorities: z.array(z.object({ number: z.int(), title: z.string() })),
});
export type Tile = z.infer<typeof tile>;

const standOut = z.object({
  slug: z.string(),
  label: z.string(),
  direction: z.enum(['rise', 'fall']),
  tone,
  change,
  words: z.string(),
  rank: z.string().optional().describe('its place among the neighbours by rate'),
});
export type StandOut = z.infer<typeof standOut>;

const overviewFigures = z.object({
  span,
  spanLabel: z.string(),
  comparison: comparison.optional(),
  headline: z.string(),
  sentences: z.array(z.string()),
  notes: z.array(z.string()),
  tiles: z.array(tile),
  standsOut: z.array(standOut),
  standsOutNote: z.string().describe('what was scanned and is not listed'),
  unusualNow: z
    .array(z.object({ slug: z.string(), label: z.string(), words: z.string() }))
    .describe('whose latest month is not usual, of those that do not stand out already'),
  source,
  releases: z.array(releaseUsed),
});
export type OverviewFigures = z.infer<typeof overviewFigures>;

const otherStanding = z
  .object({
    source: z.string(),
    sourceName: z.string(),
    periodLabel: z.string(),
    sentence: z.string(),
  })
  .describe('what quarters or years of another source say of the area among its neighbours');
export type OtherStanding = z.infer<typeof otherStanding>;

export const readOverview = defineEndpoint({
  method: 'GET',
  url: '/api/partnerships/:partnership/overview',
  config: readsFigures,
  schema: {
    summary: "The partnership's figures in a minute: headline, tiles and what stands out",
    tags: ['figures'],
    params: inPartnership,
    response: {
      200: z.object({
        area: figureArea,
        held: span.optional(),
        otherStandings: z.array(otherStanding),
        figures: overviewFigures.optional().describe('absent while nothing is held'),
      }),
    },
  },
});
