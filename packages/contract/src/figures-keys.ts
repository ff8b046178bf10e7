import { z } from 'zod';
import { defineEndpoint } from './endpoint.ts';
import { civilDate, id, inPartnership, shortText } from './fields.ts';

const managesOwn = { access: { kind: 'permission', permission: 'key:manage' } } as const;
const tags = ['keys'];

/** How many keys of one person in one partnership may be in use, and for how many days at most. */
export const mostKeys = { inUse: 10, days: 365 };

const key = z.object({
  id,
  name: z.string(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime().describe('when it ends by itself'),
  lastUsedOn: civilDate.optional().describe('absent while it was never used'),
  endedAt: z.iso.datetime().optional().describe('absent while it may be used'),
});
export type FiguresKey = z.infer<typeof key>;

export const listKeys = defineEndpoint({
  method: 'GET',
  url: '/api/partnerships/:partnership/keys',
  config: managesOwn,
  schema: {
    summary: 'The keys of the person who asks, those in use first, newest first',
    tags,
    params: inPartnership,
    response: { 200: z.object({ keys: z.array(key).describe('ended ones for 30 days more') }) },
  },
});

export const addKey = defineEndpoint({
  method: 'POST',
  url: '/api/partnerships/:partnership/keys',
  config: managesOwn,
  schema: {
    summary: 'Make a key with which a program reads the figures of this partnership',
    tags,
    params: inPartnership,
    body: z.strictObject({
      name: shortText(80),
      days: z.int().min(1).max(mostKeys.days).describe('for how long it is good'),
    }),
    response: {
      201: z.object({ key, secret: z.string().describe('shown here and never again') }),
    },
  },
});

export const endKey = defineEndpoint({
  method: 'DELETE',
  url: '/api/partnerships/:partnership/keys/:key',
  config: managesOwn,
  schema: {
    summary: 'End one of the own keys at once',
    tags,
    params: inPartnership.extend({ key: id }),
    response: { 204: z.null() },
  },
});
