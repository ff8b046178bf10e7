import { Readable } from 'node:stream';
import * as contract from '@ragstone/contract/imports';
import * as mapping from '@ragstone/contract/mapping';
import type { Deps } from '../../deps.ts';
import { actorOf } from '../../http/access.ts';
import type { App } from '../../http/app.ts';
import { ProblemError } from '../../http/problem.ts';
import { countOne } from '../../http/rate-limit.ts';
import { acceptImport } from './accept-import.ts';
import { setMidYear } from './areas/set-mid-year.ts';
import { cancelImport } from './cancel-import.ts';
import { mapImport } from './period-figures/map-import.ts';
import { listUnfinished, loadImport } from './queries.ts';
import { receiveUpload } from './receive-upload.ts';
import { checkRunner } from './run-checks.ts';
import { setPublishedOn } from './set-published-on.ts';
import { startImport } from './start-import.ts';

export function importRoutes(app: App, deps: Deps): void {
  const { prisma } = deps.db;
  const checks = checkRunner(deps, app.log);
  app.addHook('onReady', () => checks.open());
  app.addHook('preClose', () => checks.stop());

  app.route({
    ...contract.startImport,
    handler: async (request, reply) => {
      const actor = actorOf(request);
      await countOne(deps.db.pool, { kind: 'import', by: actor.personId, now: deps.clock.now() });
      const importId = await startImport(deps, actor, request.body);
      return reply.code(201).send(await loadImport(prisma, { importId, ...actor }));
    },
  });

  app.route({
    ...contract.listImports,
    handler: async (request) => ({
      imports: await listUnfinished(prisma, actorOf(request).partnershipId),
    }),
  });

  app.route({
    ...contract.readImport,
    handler: (request) =>
      loadImport(prisma, {
        importId: request.params.import,
        partnershipId: actorOf(request).partnershipId,
      }),
  });

  app.route({
    ...contract.checkImport,
    handler: async (request, reply) => {
      const { partnershipId } = actorOf(request);
      const asked = { importId: request.params.import, partnershipId };
      await checks.start(asked);
      return reply.code(202).send(await loadImport(prisma, asked));
    },
  });

  app.route({
    ...mapping.mapImport,
    handler: async (request, reply) => {
      const actor = actorOf(request);
      const importId = request.params.import;
      await mapImport(deps, actor, { importId, body: request.body });
      await checks.start({ importId, partnershipId: actor.partnershipId });
      return reply.code(202).send(await loadImport(prisma, { importId, ...actor }));
    },
  });

  app.route({
    ...contract.setPublishedOn,
    handler: async (request) => {
      const actor = actorOf(request);
      const importId = request.params.import;
      await setPublishedOn(deps, actor, { importId, ...request.body });
      return loadImport(prisma, { importId, ...actor });
    },
  });

  app.route({
    ...contract.setMidYear,
    handler: async (request) => {
      const actor = actorOf(request);
      const importId = request.params.import;
      await setMidYear(deps, actor, { importId, ...request.body });
      return loadImport(prisma, { importId, ...actor });
    },
  });

  app.route({
    ...contract.acceptImport,
    handler: async (request) => {
      const { partnershipId, personId } = actorOf(request);
      const importId = request.params.import;
      await acceptImport(deps, { importId, partnershipId, personId, ...request.body });
      return loadImport(prisma, { importId, partnershipId });
    },
  });

  app.route({
    ...contract.cancelImport,
    handler: async (request, reply) => {
      await cancelImport(deps, actorOf(request), request.params.import);
      return reply.code(204).send(null);
    },
  });

  uploadRoute(app, deps);
}

/** The one route whose body is not read for it: bytes go on as they come. */
function uploadRoute(app: App, deps: Deps): void {
  app.register(async (scope: App) => {
    scope.addContentTypeParser(
      'application/octet-stream',
      async (_request: unknown, bytes: Readable) => bytes,
    );
    scope.route({
      ...contract.uploadFile,
      handler: (request) => {
        const bytes: unknown = request.body;
        if (!(bytes instanceof Readable)) throw new ProblemError('wrong-media-type');
        return receiveUpload(deps, {
          importId: request.params.import,
          partnershipId: actorOf(request).partnershipId,
          position: Number(request.params.position),
          bytes,
        });
      },
    });
  });
}
