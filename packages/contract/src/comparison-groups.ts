import { z } from 'zod';
import { defineEndpoint } from './endpoint.ts';
import { id, inPartnership, shortText, version } from './fields.ts';
import { readsFigures } from './figures.ts';

const manageSettings = { access: { kind: 'permission', permission: 'settings:manage' } } as const;
const tags = ['figures'];

const group = z.object({
  id,
  name: z.string(),
  areas: z.array(z.object({ code: z.string(), name: z.string() })),
  version,
});
export type ComparisonGroup = z.infer<typeof group>;

const fields = {
  name: shortText(80),
  areas: z.array(z.string().max(40)).min(1).max(60).describe('codes of districts'),
};
const ofGroup = inPartnership.extend({ group: id });

export const listComparisonGroups = defineEndpoint({
  method: 'GET',
  url: '/api/partnerships/:partnership/comparison-groups',
  config: readsFigures,
  schema: {
    summary: 'The groups of areas that the partnership compares itself with',
    tags,
    params: inPartnership,
    response: { 200: z.object({ groups: z.array(group) }) },
  },
});

export const addComparisonGroup = defineEndpoint({
  method: 'POST',
  url: '/api/partnerships/:partnership/comparison-groups',
  config: manageSettings,
  schema: {
    summary: 'Name a group of areas, such as the most similar ones',
    tags,
    params: inPartnership,
    body: z.strictObject(fields),
    response: { 201: group },
  },
});

export const saveComparisonGroup = defineEndpoint({
  method: 'PUT',
  url: '/api/partnerships/:partnership/comparison-groups/:group',
  config: manageSettings,
  schema: {
    summary: 'Change the name or the areas of a group',
    tags,
    params: ofGroup,
    body: z.strictObject({ version, ...fields }),
    response: { 200: group },
  },
});

export const withdrawComparisonGroup = defineEndpoint({
  method: 'POST',
  url: '/api/partnerships/:partnership/comparison-groups/:group/withdraw',
  config: manageSettings,
  schema: {
    summary: 'Take a group out of the choice; its history stays',
    tags,
    params: ofGroup,
    body: z.strictObject({ version }),
    response: { 204: z.null() },
  },
});
