import { z } from 'zod';
import { annotation, noteFields } from './annotations.ts';
import { defineEndpoint } from './endpoint.ts';
import { id, inPartnership, shortText } from './fields.ts';
import { returnSlug } from './return-fields.ts';

const fill = { access: { kind: 'permission', permission: 'returns:fill' } } as const;
const tags = ['annotations'];

export const addReturnNote = defineEndpoint({
  method: 'POST',
  url: '/api/partnerships/:partnership/return-notes',
  config: fill,
  schema: {
    summary:
      "Write a note on figures of the partnership's own returns; no other partnership sees it",
    tags,
    params: inPartnership,
    body: z.strictObject({
      ...noteFields,
      indicators: z.array(returnSlug).max(100).describe('of returns that the writer may fill in'),
    }),
    response: { 201: annotation },
  },
});

export const withdrawReturnNote = defineEndpoint({
  method: 'POST',
  url: '/api/partnerships/:partnership/return-notes/:annotation/withdrawal',
  config: fill,
  schema: {
    summary: "Take back a note on figures of the partnership's own returns",
    tags,
    params: inPartnership.extend({ annotation: id }),
    body: z.strictObject({ reason: shortText(500) }),
    response: { 200: annotation },
  },
});
