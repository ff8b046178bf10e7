import * as contract from '@ragstone/contract/settings';
import type { Deps } from '../../deps.ts';
import { actorOf } from '../../http/access.ts';
import type { App } from '../../http/app.ts';
import { listDistricts, readSettings } from './queries.ts';
import { saveSettings } from './save-settings.ts';

export function settingsRoutes(app: App, deps: Deps): void {
  const { prisma } = deps.db;

  app.route({
    ...contract.readSettings,
    handler: (request) => readSettings(prisma, actorOf(request).partnershipId),
  });

  app.route({
    ...contract.listDistricts,
    handler: async (request) => ({
      districts: await listDistricts(prisma, actorOf(request).partnershipId),
    }),
  });

  app.route({
    ...contract.saveSettings,
    handler: (request) => saveSettings(deps, actorOf(request), request.body),
  });
}
