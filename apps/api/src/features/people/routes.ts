import * as contract from '@ragstone/contract/people';
import type { Deps } from '../../deps.ts';
import { actorOf } from '../../http/access.ts';
import type { App } from '../../http/app.ts';
import { listAgencies, listMembers } from './queries.ts';
import { addAgency, saveAgency } from './save-agency.ts';
import { addMember, changeRole, removeMember, renewSetUpLink } from './save-member.ts';

export function peopleRoutes(app: App, deps: Deps): void {
  const { prisma } = deps.db;

  app.route({
    ...contract.listPeople,
    handler: async (request) => {
      const { partnershipId } = actorOf(request);
      return { people: await listMembers(prisma, partnershipId) };
    },
  });

  app.route({
    ...contract.addPerson,
    handler: async (request, reply) =>
      reply.code(201).send(await addMember(deps, actorOf(request), request.body)),
  });

  app.route({
    ...contract.changeRole,
    handler: (request) =>
      changeRole(deps, actorOf(request), { personId: request.params.person, ...request.body }),
  });

  app.route({
    ...contract.removePerson,
    handler: async (request, reply) => {
      await removeMember(deps, actorOf(request), request.params.person);
      return reply.code(204).send(null);
    },
  });

  app.route({
    ...contract.makeSetUpLink,
    handler: async (request, reply) =>
      reply.code(201).send(await renewSetUpLink(deps, actorOf(request), request.params.person)),
  });

  app.route({
    ...contract.listAgencies,
    handler: async (request) => {
      const { partnershipId } = actorOf(request);
      return { agencies: await listAgencies(prisma, partnershipId) };
    },
  });

  app.route({
    ...contract.addAgency,
    handler: async (request, reply) =>
      reply.code(201).send(await addAgency(deps, actorOf(request), request.body)),
  });

  app.route({
    ...contract.saveAgency,
    handler: (request) =>
      saveAgency(deps, actorOf(request), { id: request.params.agency, ...request.body }),
  });
}
