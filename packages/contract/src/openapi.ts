import { z } from 'zod';
import { defineEndpoint, publicAccess } from './endpoint.ts';

export const readOpenApi = defineEndpoint({
  method: 'GET',
  url: '/api/openapi.json',
  config: publicAccess,
  schema: {
    summary: 'This description of the API, as OpenAPI 3.1',
    tags: ['installation'],
    response: { 200: z.record(z.string(), z.unknown()) },
  },
});
