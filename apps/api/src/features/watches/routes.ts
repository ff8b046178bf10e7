import * as contract from '@ragstone/contract/watches';
import type { Deps } from '../../deps.ts';
import { actorOf } from '../../http/access.ts';
import type { App } from '../../http/app.ts';
import { listNotices, listOwnWatches } from './queries.ts';
import { watchRunner } from './run-watches.ts';
import { addWatch, stopWatch } from './save-watch.ts';

export function watchRoutes(app: App, deps: Deps): void {
  const { prisma } = deps.db;
  const runner = watchRunner(deps, app.log);
  app.addHook('onReady', () => runner.open());
  app.addHook('preClose', () => runner.stop());

  app.route({
    ...contract.listWatches,
    handler: async (request) => {
      const actor = actorOf(request);
      const [watches, notices] = await Promise.all([
        listOwnWatches(prisma, actor),
        listNotices(prisma, actor),
      ]);
      return { sendsMail: deps.config.mail !== undefined, watches, notices };
    },
  });

  app.route({
    ...contract.addWatch,
    handler: async (request, reply) =>
      reply.code(201).send(await addWatch(deps, actorOf(request), request.body)),
  });

  app.route({
    ...contract.stopWatch,
    handler: async (request, reply) => {
      await stopWatch(deps, actorOf(request), request.params.watch);
      return reply.code(204).send(null);
    },
  });
}
