import * as contract from '@ragstone/contract/comparison-groups';
import type { Deps } from '../../deps.ts';
import { actorOf } from '../../http/access.ts';
import type { App } from '../../http/app.ts';
import { listGroups } from './group-queries.ts';
import { addGroup, saveGroup, withdrawGroup } from './save-group.ts';

export function comparisonGroupRoutes(app: App, deps: Deps): void {
  app.route({
    ...contract.listComparisonGroups,
    handler: async (request) => ({
      groups: await listGroups(deps.db.prisma, actorOf(request).partnershipId),
    }),
  });

  app.route({
    ...contract.addComparisonGroup,
    handler: async (request, reply) =>
      reply.code(201).send(await addGroup(deps, actorOf(request), request.body)),
  });

  app.route({
    ...contract.saveComparisonGroup,
    handler: (request) =>
      saveGroup(deps, actorOf(request), { id: request.params.group, ...request.body }),
  });

  app.route({
    ...contract.withdrawComparisonGroup,
    handler: async (request, reply) => {
      const { group: id } = request.params;
      await withdrawGroup(deps, actorOf(request), { id, ...request.body });
      return reply.code(204).send(null);
    },
  });
}
