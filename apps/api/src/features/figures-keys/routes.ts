import * as contract from '@ragstone/contract/figures-keys';
import type { Deps } from '../../deps.ts';
import { actorOf, sessionOf } from '../../http/access.ts';
import type { App } from '../../http/app.ts';
import { endOwnKey, makeKey } from './make-key.ts';
import { listOwnKeys } from './queries.ts';

export function keyRoutes(app: App, deps: Deps): void {
  app.route({
    ...contract.listKeys,
    handler: async (request) => ({
      keys: await listOwnKeys(deps.db.prisma, actorOf(request), deps.clock.now()),
    }),
  });

  app.route({
    ...contract.addKey,
    handler: async (request, reply) =>
      reply.code(201).send(
        await makeKey(deps, actorOf(request), {
          ...request.body,
          sessionId: sessionOf(request).sessionId,
        }),
      ),
  });

  app.route({
    ...contract.endKey,
    handler: async (request, reply) => {
      await endOwnKey(deps, actorOf(request), request.params.key);
      return reply.code(204).send(null);
    },
  });
}
