import { listAreaSets } from '@ragstone/contract/areas-held';
import type { Deps } from '../../deps.ts';
import type { App } from '../../http/app.ts';
import { areaSets } from './area-sets.ts';

export function areaRoutes(app: App, deps: Deps): void {
  app.route({
    ...listAreaSets,
    handler: async () => ({ sets: await areaSets(deps.db.pool) }),
  });
}
