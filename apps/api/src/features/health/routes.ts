import { readHealth } from '@ragstone/contract/health';
import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app.ts';

export function healthRoutes(app: App, { db }: Deps): void {
  app.route({
    ...readHealth,
    handler: async () => {
      await db.pool.query('SELECT 1');
      return { status: 'ok' as const };
    },
  });
}
