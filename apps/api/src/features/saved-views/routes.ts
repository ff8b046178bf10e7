import * as contract from '@ragstone/contract/saved-views';
import type { Deps } from '../../deps.ts';
import { actorOf, partnershipOf } from '../../http/access.ts';
import type { App } from '../../http/app.ts';
import { listViews } from './queries.ts';
import { addView, saveView, withdrawView } from './save-view.ts';

export function savedViewRoutes(app: App, deps: Deps): void {
  app.route({
    ...contract.listSavedViews,
    handler: async (request) => ({ views: await listViews(deps.db.prisma, actorOf(request)) }),
  });

  app.route({
    ...contract.addSavedView,
    handler: async (request, reply) => {
      const { slug: partnership } = partnershipOf(request);
      const view = await addView(deps, actorOf(request), { ...request.body, partnership });
      return reply.code(201).send(view);
    },
  });

  app.route({
    ...contract.saveSavedView,
    handler: (request) =>
      saveView(deps, actorOf(request), { id: request.params.view, ...request.body }),
  });

  app.route({
    ...contract.withdrawSavedView,
    handler: async (request, reply) => {
      const { view: id } = request.params;
      await withdrawView(deps, actorOf(request), { id, ...request.body });
      return reply.code(204).send(null);
    },
  });
}
