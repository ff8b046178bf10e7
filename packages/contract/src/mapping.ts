import { z } from 'zod';
import { defineEndpoint } from './endpoint.ts';
import { id, inPartnership, shortText, version } from './fields.ts';
import { importView } from './imports.ts';

const heading = shortText(200);

/** Which heading stands over what. */
const columns = z.strictObject({
  area: heading,
  force: heading.optional(),
  period: heading,
  indicator: heading.optional(),
  value: heading,
});

const newMapping = z.strictObject({
  kind: z.literal('new'),
  version,
  name: shortText(120).describe('what the table is called from now on'),
  publisher: shortText(120),
  licence: shortText(120),
  areaKind: z.enum(['csp', 'district', 'ward', 'force']),
  columns,
  months: z.union([z.literal(1), z.literal(3), z.literal(12)]).describe('length of its periods'),
  indicator: shortText(120).optional().describe('what is counted, where no column says it'),
  unit: shortText(40),
  polarity: z.enum(['lower', 'higher', 'neutral']).describe('what is better'),
  addsUp: z.boolean().describe('whether the indicators together make a total'),
});

const savedMapping = z.strictObject({ kind: z.literal('saved'), version, mapping: id });

export const mappingBody = z.discriminatedUnion('kind', [newMapping, savedMapping]);
export type MappingBody = z.infer<typeof mappingBody>;

export const mapImport = defineEndpoint({
  method: 'POST',
  url: '/api/partnerships/:partnership/imports/:import/mapping',
  config: { access: { kind: 'permission', permission: 'figures:import' } },
  schema: {
    summary: 'Say what the columns of a table hold that is not known, and check it again',
    tags: ['imports'],
    params: inPartnership.extend({ import: id }),
    body: mappingBody,
    response: { 202: importView },
  },
});
