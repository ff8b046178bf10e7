import { z } from 'zod';
import { defineEndpoint, publicAccess } from './endpoint.ts';

export const readHealth = defineEndpoint({
  method: 'GET',
  url: '/api/health',
  config: publicAccess,
  schema: {
    summary: 'Whether the server and its database answer',
    tags: ['installation'],
    response: { 200: z.object({ status: z.literal('ok') }) },
  },
});
