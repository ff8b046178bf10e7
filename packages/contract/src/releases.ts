import { z } from 'zod';
import { defineEndpoint } from './endpoint.ts';
import { civilDate, inPartnership, monthKey, shortText } from './fields.ts';
import { workbookType } from './workbook.ts';

const readFigures = { access: { kind: 'permission', permission: 'figures:read' } } as const;
const importFigures = { access: { kind: 'permission', permission: 'figures:import' } } as const;
const tags = ['releases'];
const number = z.string().regex(/^[1-9]\d{0,8}$/);
const inRelease = inPartnership.extend({ release: number });

export const releaseSource = z.object({
  slug: z.string(),
  name: z.string(),
  scheme: z.string().optional().describe('of its indicators'),
  months: z.int().optional().describe('how long its periods are; absent for what is not counted'),
});

const covered = z.object({
  isOfForces: z.boolean().describe('or of single areas'),
  names: z.array(z.string()).describe('forces by name; empty where they are more than three'),
  places: z.int().describe('how many forces, or areas'),
  from: monthKey,
  to: monthKey,
  parts: z.int().describe('periods of a place'),
  current: z.int().describe('those that no later publication has taken over'),
});

export const releaseSummary = z.object({
  id: z.int(),
  source: releaseSource,
  publishedOn: civilDate,
  acceptedAt: z.iso.datetime(),
  /** Who accepted it; absent for the command line and for people of other partnerships. */
  acceptedBy: z.string().optional(),
  files: z.int(),
  rows: z.int(),
  /** Absent where it holds no figures of periods, such as lookups. */
  covered: covered.optional(),
  withdrawn: z
    .object({ at: z.iso.datetime(), by: z.string().optional(), reason: z.string() })
    .optional(),
});
export type ReleaseSummary = z.infer<typeof releaseSummary>;

/** What became of what was held, when a part of a release was accepted. */
const effect = z.enum(['new', 'replaced', 'behind']);

const releasePart = z.object({
  force: z.string().optional(),
  from: monthKey,
  months: z.int(),
  areas: z.int().optional(),
  rows: z.int(),
  unlocated: z.int().optional(),
  outside: z.int().optional(),
  of: z.int().describe('how many areas or, of one force, 1'),
  current: z.int(),
  effects: z.object({ new: z.int(), replaced: z.int(), behind: z.int() }),
});
export type ReleasePart = z.infer<typeof releasePart>;
export type ReleaseEffect = z.infer<typeof effect>;

export const releaseDetail = releaseSummary.extend({
  notes: z.string().describe('as published, word for word'),
  fileList: z.array(
    z.object({ name: z.string(), sha256: z.string(), bytes: z.int(), rows: z.int() }),
  ),
  parts: z.array(releasePart),
  /** The files as they were uploaded; none where it came by the command line. */
  originals: z.array(z.object({ position: z.int(), name: z.string(), bytes: z.int() })),
  /** Releases of the same source that cover some of the same, newest first. */
  others: z.array(z.object({ id: z.int(), publishedOn: civilDate })),
  figures: z.object({
    count: z
      .int()
      .optional()
      .describe('how many; not told of street-level crime, whose figures no release numbers'),
    hasSmall: z.boolean().describe('whether there are figures of small areas (LSOAs) beside'),
    workbook: z.boolean().describe('few enough for XLSX, or not told'),
  }),
});
export type ReleaseDetail = z.infer<typeof releaseDetail>;

export const listReleases = defineEndpoint({
  method: 'GET',
  url: '/api/partnerships/:partnership/releases',
  config: readFigures,
  schema: {
    summary: 'The releases that this installation holds, newest first: the latest, or all',
    tags,
    params: inPartnership,
    querystring: z.strictObject({ all: z.enum(['yes']).optional() }),
    response: { 200: z.object({ releases: z.array(releaseSummary), total: z.int() }) },
  },
});

export const readRelease = defineEndpoint({
  method: 'GET',
  url: '/api/partnerships/:partnership/releases/:release',
  config: readFigures,
  schema: {
    summary: 'A release with its files, notes, what it covers and what it changed',
    tags,
    params: inRelease,
    response: { 200: releaseDetail },
  },
});

export const withdrawRelease = defineEndpoint({
  method: 'POST',
  url: '/api/partnerships/:partnership/releases/:release/withdrawal',
  config: importFigures,
  schema: {
    summary: 'Take a release out of the figures, so that the one before it counts again',
    tags,
    params: inRelease,
    body: z.strictObject({ reason: shortText(500) }),
    response: { 200: releaseSummary },
  },
});

export const downloadOriginal = defineEndpoint({
  method: 'GET',
  url: '/api/partnerships/:partnership/releases/:release/originals/:position',
  config: importFigures,
  schema: {
    summary: 'A file of a release, byte for byte as it was uploaded',
    tags,
    params: inRelease.extend({ position: z.string().regex(/^\d{1,3}$/) }),
    produces: ['application/octet-stream'],
    response: { 200: z.unknown() },
  },
});

/** Which figures a file holds: of a release, or of a source as it was published on a day. */
const whichFigures = z.strictObject({
  small: z.enum(['yes']).optional().describe('with figures of small areas (LSOAs)'),
});

export const downloadFiguresCsv = defineEndpoint({
  method: 'GET',
  url: '/api/partnerships/:partnership/releases/:release/figures.csv',
  config: readFigures,
  schema: {
    summary: 'Every figure of a release, as CSV',
    tags,
    params: inRelease,
    querystring: whichFigures,
    produces: ['text/csv'],
    response: { 200: z.unknown() },
  },
});

export const downloadFiguresXlsx = defineEndpoint({
  method: 'GET',
  url: '/api/partnerships/:partnership/releases/:release/figures.xlsx',
  config: readFigures,
  schema: {
    summary: 'Every figure of a release, as a workbook; of very many, only CSV is made',
    tags,
    params: inRelease,
    querystring: whichFigures,
    produces: [workbookType],
    response: { 200: z.unknown() },
  },
});
