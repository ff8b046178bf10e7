import { readOpenApi } from '@ragstone/contract/openapi';
import type { App } from './app.ts';

export function openApiRoutes(app: App): void {
  app.route({
    ...readOpenApi,
    handler: async (_request, reply) => {
      reply.header('cache-control', 'no-cache');
      return { ...app.swagger() };
    },
  });
}
