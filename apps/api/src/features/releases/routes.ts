import * as contract from '@ragstone/contract/releases';
import type { Deps } from '../../deps.ts';
import { actorOf } from '../../http/access.ts';
import type { App } from '../../http/app.ts';
import { ProblemError } from '../../http/problem.ts';
import { listReleases, readCoverage } from './release-queries.ts';
import { withdrawRelease } from './withdraw-release.ts';

export function releaseRoutes(app: App, deps: Deps): void {
  const { prisma, pool } = deps.db;

  app.route({
    ...contract.listReleases,
    handler: async (request) => ({
      releases: await listReleases(prisma, actorOf(request)),
    }),
  });

  app.route({
    ...contract.readCoverage,
    handler: async (request) => ({
      forces: await readCoverage(pool, actorOf(request).partnershipId),
    }),
  });

  app.route({
    ...contract.withdrawRelease,
    handler: async (request) => {
      const actor = actorOf(request);
      const releaseId = Number(request.params.release);
      await withdrawRelease(deps, actor, { releaseId, reason: request.body.reason });
      const [release] = await listReleases(prisma, {
        partnershipId: actor.partnershipId,
        id: releaseId,
      });
      if (release === undefined) throw new ProblemError('not-found');
      return release;
    },
  });
}
