import { z } from 'zod';
import { defineEndpoint } from './endpoint.ts';
import { inPartnership, shortText, version } from './fields.ts';

const manageSettings = { access: { kind: 'permission', permission: 'settings:manage' } } as const;
const tags = ['settings'];

const area = z.object({ code: z.string(), name: z.string() });
export const ragWording = { redMeans: z.string(), amberMeans: z.string(), greenMeans: z.string() };

export const settings = z.object({
  name: z.string(),
  ...ragWording,
  version,
  ownAreas: z.array(area),
  neighbours: z.array(area),
});
export type Settings = z.infer<typeof settings>;

export const readSettings = defineEndpoint({
  method: 'GET',
  url: '/api/partnerships/:partnership/settings',
  config: { access: { kind: 'permission', permission: 'partnership:read' } },
  schema: {
    summary: "The partnership's name, areas, neighbours and wording of RAG",
    tags,
    params: inPartnership,
    response: { 200: settings },
  },
});

export const listDistricts = defineEndpoint({
  method: 'GET',
  url: '/api/partnerships/:partnership/settings/districts',
  config: manageSettings,
  schema: {
    summary: 'The districts that may be chosen as own area or neighbour',
    tags,
    params: inPartnership,
    response: {
      200: z.object({
        districts: z.array(
          area.extend({
            force: z.string().optional(),
            isNear: z.boolean().describe('of the same force as one of the own districts'),
          }),
        ),
      }),
    },
  },
});

const areaCode = z.string().max(40);

export const saveSettings = defineEndpoint({
  method: 'PUT',
  url: '/api/partnerships/:partnership/settings',
  config: manageSettings,
  schema: {
    summary: "Change the partnership's name, areas, neighbours and wording of RAG",
    tags,
    params: inPartnership,
    body: z.strictObject({
      version,
      name: shortText(120),
      redMeans: shortText(300),
      amberMeans: shortText(300),
      greenMeans: shortText(300),
      ownAreas: z.array(areaCode).min(1).max(20),
      neighbours: z.array(areaCode).max(60),
    }),
    response: { 200: settings },
  },
});
