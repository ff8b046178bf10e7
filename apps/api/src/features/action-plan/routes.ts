import * as contract from '@ragstone/contract/plans';
import { findActionRows } from '../../db/action-rows.ts';
import { findAgencyNames } from '../../db/agency-names.ts';
import { readInstallation } from '../../db/installation.ts';
import { loadPlan } from '../../db/plan-rows.ts';
import { readFrom } from '../../db/read.ts';
import type { Deps } from '../../deps.ts';
import { actorOf } from '../../http/access.ts';
import type { App } from '../../http/app.ts';
import { readChoices } from './choice-queries.ts';
import { findPlans, readPlanRow } from './plan-queries.ts';
import { findPriorities } from './priority-queries.ts';
import { adoptPlan, closePlan, createPlan } from './save-plan.ts';
import { addPriority, savePriority } from './save-priority.ts';

export function planRoutes(app: App, deps: Deps): void {
  const { db, clock } = deps;
  const read = readFrom(db);

  app.route({
    ...contract.listPlans,
    handler: async (request) => ({ plans: await findPlans(read, actorOf(request)) }),
  });

  app.route({
    ...contract.createPlan,
    handler: async (request, reply) =>
      reply.code(201).send(await createPlan(deps, actorOf(request), request.body)),
  });

  app.route({
    ...contract.readPlan,
    handler: async (request) => {
      const actor = actorOf(request);
      const plan = await loadPlan(read, actor, request.params.year);
      const agencies = await findAgencyNames(read, actor.partnershipId);
      const { today } = await readInstallation(db.prisma, clock);
      return {
        plan: await readPlanRow(read, actor, plan.id),
        priorities: await findPriorities(read, plan.id),
        actions: await findActionRows(read, { plan, agencies, today }),
      };
    },
  });

  app.route({
    ...contract.adoptPlan,
    handler: (request) =>
      adoptPlan(deps, actorOf(request), { year: request.params.year, ...request.body }),
  });

  app.route({
    ...contract.closePlan,
    handler: (request) =>
      closePlan(deps, actorOf(request), { year: request.params.year, ...request.body }),
  });

  app.route({
    ...contract.listPlanChoices,
    handler: (request) => readChoices(read, actorOf(request).partnershipId),
  });

  app.route({
    ...contract.addPriority,
    handler: async (request, reply) => {
      const asked = { year: request.params.year, ...request.body };
      return reply.code(201).send(await addPriority(deps, actorOf(request), asked));
    },
  });

  app.route({
    ...contract.savePriority,
    handler: (request) => {
      const { year, number } = request.params;
      const asked = { year, number: Number(number), ...request.body };
      return savePriority(deps, actorOf(request), asked);
    },
  });
}
