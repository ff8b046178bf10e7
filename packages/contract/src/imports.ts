import { z } from 'zod';
import { defineEndpoint } from './endpoint.ts';
import { civilDate, id, inPartnership, shortText, version } from './fields.ts';
import { importReport, questionKind } from './import-report.ts';

const importFigures = { access: { kind: 'permission', permission: 'figures:import' } } as const;
const tags = ['imports'];
const inImport = inPartnership.extend({ import: id });

export const importState = z.enum([
  'uploading',
  'checking',
  'checked',
  'refused',
  'failed',
  'accepted',
  'cancelled',
]);
export type ImportState = z.infer<typeof importState>;

export const importView = z
  .object({
    id,
    version,
    state: importState,
    createdAt: z.iso.datetime(),
    startedBy: z.string().optional(),
    publishedOn: civilDate.optional(),
    files: z.array(
      z.object({
        position: z.int(),
        name: z.string(),
        bytes: z.int(),
        isWhole: z.boolean().describe('all bytes have arrived'),
      }),
    ),
    bytesDone: z.int(),
    bytesTotal: z.int(),
    rowsDone: z.int().describe('rows the check has read so far'),
    tries: z.int().describe('how often the check was begun'),
    ahead: z.int().optional().describe('imports whose checks are made before this one'),
    report: importReport.optional(),
    release: z.int().optional(),
  })
  .meta({ id: 'Import' });
export type ImportView = z.infer<typeof importView>;

export const startImport = defineEndpoint({
  method: 'POST',
  url: '/api/partnerships/:partnership/imports',
  config: importFigures,
  schema: {
    summary: 'Begin an import by naming its files; each is then uploaded on its own',
    tags,
    params: inPartnership,
    body: z.strictObject({
      publishedOn: civilDate.optional(),
      files: z
        .array(
          z.strictObject({
            name: shortText(255),
            bytes: z.int().min(0),
            fileDate: civilDate.optional().describe('when the file was last changed'),
          }),
        )
        .min(1)
        .max(200),
    }),
    response: { 201: importView },
  },
});

export const uploadFile = defineEndpoint({
  method: 'PUT',
  url: '/api/partnerships/:partnership/imports/:import/uploads/:position',
  config: importFigures,
  schema: {
    summary: 'Send the bytes of one file of an import, replacing any sent before',
    tags,
    params: inImport.extend({ position: z.string().regex(/^\d{1,3}$/) }),
    consumes: ['application/octet-stream'],
    response: { 200: z.object({ bytes: z.int(), sha256: z.string() }) },
  },
});

export const checkImport = defineEndpoint({
  method: 'POST',
  url: '/api/partnerships/:partnership/imports/:import/check',
  config: importFigures,
  schema: {
    summary: 'Begin the check of an import; ask for the import to see how far it is',
    tags,
    params: inImport,
    response: { 202: importView },
  },
});

export const listImports = defineEndpoint({
  method: 'GET',
  url: '/api/partnerships/:partnership/imports',
  config: importFigures,
  schema: {
    summary: 'Imports of the partnership that are neither accepted nor cancelled, newest first',
    tags,
    params: inPartnership,
    response: { 200: z.object({ imports: z.array(importView.omit({ report: true })) }) },
  },
});

export const readImport = defineEndpoint({
  method: 'GET',
  url: '/api/partnerships/:partnership/imports/:import',
  config: importFigures,
  schema: {
    summary: 'An import, with its report once it is checked',
    tags,
    params: inImport,
    response: { 200: importView },
  },
});

export const setPublishedOn = defineEndpoint({
  method: 'PUT',
  url: '/api/partnerships/:partnership/imports/:import/published-on',
  config: importFigures,
  schema: {
    summary: 'Say when the files were published, and compare again with what is held',
    tags,
    params: inImport,
    body: z.strictObject({ version, publishedOn: civilDate }),
    response: { 200: importView },
  },
});

export const setMidYear = defineEndpoint({
  method: 'PUT',
  url: '/api/partnerships/:partnership/imports/:import/mid-year',
  config: importFigures,
  schema: {
    summary: 'Say of which mid-year the estimates are, where their file does not say it',
    tags,
    params: inImport,
    body: z.strictObject({ version, midYear: z.int().min(1980).max(2200) }),
    response: { 200: importView },
  },
});

export const acceptImport = defineEndpoint({
  method: 'POST',
  url: '/api/partnerships/:partnership/imports/:import/acceptance',
  config: importFigures,
  schema: {
    summary: 'Make the checked figures count, all of them or none',
    tags,
    params: inImport,
    body: z.strictObject({ version, answered: z.array(questionKind).max(10) }),
    response: { 200: importView },
  },
});

export const cancelImport = defineEndpoint({
  method: 'DELETE',
  url: '/api/partnerships/:partnership/imports/:import',
  config: importFigures,
  schema: {
    summary: 'Drop an import that is not accepted, with the bytes sent for it',
    tags,
    params: inImport,
    response: { 204: z.null() },
  },
});
