import { z } from 'zod';
import { defineEndpoint } from './endpoint.ts';
import { civilDate, inPartnership, monthKey, shortText } from './fields.ts';

const readFigures = { access: { kind: 'permission', permission: 'figures:read' } } as const;
const tags = ['releases'];

export const coveredMonth = z.object({
  force: z.string(),
  month: monthKey,
  rows: z.int(),
  unlocated: z.int(),
  outside: z.int(),
  /** Whether these are the figures shown, or a later publication holds. */
  isCurrent: z.boolean(),
});
export type CoveredMonth = z.infer<typeof coveredMonth>;

export const release = z.object({
  id: z.int(),
  source: z.string(),
  publishedOn: civilDate,
  acceptedAt: z.iso.datetime(),
  /** Who accepted it; absent for the command line and for people of other partnerships. */
  acceptedBy: z.string().optional(),
  notes: z.string(),
  files: z.array(z.object({ name: z.string(), sha256: z.string(), bytes: z.int(), rows: z.int() })),
  months: z.array(coveredMonth),
  withdrawn: z
    .object({ at: z.iso.datetime(), by: z.string().optional(), reason: z.string() })
    .optional(),
});
export type Release = z.infer<typeof release>;

export const listReleases = defineEndpoint({
  method: 'GET',
  url: '/api/partnerships/:partnership/releases',
  config: readFigures,
  schema: {
    summary: 'Every release of figures that this installation holds, newest first',
    tags,
    params: inPartnership,
    response: { 200: z.object({ releases: z.array(release) }) },
  },
});

export const forceCoverage = z.object({
  source: z.string(),
  force: z.object({ code: z.string(), name: z.string(), isOwn: z.boolean() }),
  months: z.array(
    z.object({
      month: monthKey,
      rows: z.int(),
      unlocated: z.int(),
      outside: z.int(),
      release: z.int(),
      publishedOn: civilDate,
    }),
  ),
});
export type ForceCoverage = z.infer<typeof forceCoverage>;

export const readCoverage = defineEndpoint({
  method: 'GET',
  url: '/api/partnerships/:partnership/coverage',
  config: readFigures,
  schema: {
    summary: 'Which months of which force are held now, and from which release',
    tags,
    params: inPartnership,
    response: { 200: z.object({ forces: z.array(forceCoverage) }) },
  },
});

export const withdrawRelease = defineEndpoint({
  method: 'POST',
  url: '/api/partnerships/:partnership/releases/:release/withdrawal',
  config: { access: { kind: 'permission', permission: 'figures:import' } },
  schema: {
    summary: 'Take a release out of the figures, so that the one before it counts again',
    tags,
    params: inPartnership.extend({ release: z.string().regex(/^\d{1,9}$/) }),
    body: z.strictObject({ reason: shortText(500) }),
    response: { 200: release },
  },
});
