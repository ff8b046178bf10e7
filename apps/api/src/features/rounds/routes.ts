import * as contract from '@ragstone/contract/rounds';
import { findAgencyNames } from '../../db/agency-names.ts';
import { readInstallation } from '../../db/installation.ts';
import { loadPlan } from '../../db/plan-rows.ts';
import { readFrom } from '../../db/read.ts';
import type { Deps } from '../../deps.ts';
import { actorOf } from '../../http/access.ts';
import type { App } from '../../http/app.ts';
import { ProblemError } from '../../http/problem.ts';
import { nextRound } from './next-round.ts';
import { closeRound, openRound, saveRound } from './open-round.ts';
import { findRound, findRounds, findSlots } from './round-queries.ts';

export function roundRoutes(app: App, deps: Deps): void {
  const { db, clock } = deps;
  const read = readFrom(db);

  app.route({
    ...contract.listRounds,
    handler: async (request) => {
      const plan = await loadPlan(read, actorOf(request), request.params.year);
      const { today } = await readInstallation(db.prisma, clock);
      const rounds = await findRounds(read, plan.id);
      return { rounds, next: nextRound(plan, rounds, today) };
    },
  });

  app.route({
    ...contract.readRound,
    handler: async (request) => {
      const actor = actorOf(request);
      const { year, quarter } = request.params;
      const plan = await loadPlan(read, actor, year);
      const round = await findRound(read, { planId: plan.id, quarter: Number(quarter) });
      if (round === undefined) throw new ProblemError('not-found');
      const agencies = await findAgencyNames(read, actor.partnershipId);
      const { today } = await readInstallation(db.prisma, clock);
      const asked = { plan, agencies, today, roundId: round.id };
      return { round, slots: await findSlots(read, asked) };
    },
  });

  app.route({
    ...contract.openRound,
    handler: async (request, reply) => {
      const asked = { year: request.params.year, ...request.body };
      return reply.code(201).send(await openRound(deps, actorOf(request), asked));
    },
  });

  app.route({
    ...contract.saveRound,
    handler: (request) => {
      const { year, quarter } = request.params;
      const asked = { year, quarter: Number(quarter), ...request.body };
      return saveRound(deps, actorOf(request), asked);
    },
  });

  app.route({
    ...contract.closeRound,
    handler: (request) => {
      const { year, quarter } = request.params;
      const asked = { year, quarter: Number(quarter), ...request.body };
      return closeRound(deps, actorOf(request), asked);
    },
  });
}
