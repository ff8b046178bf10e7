import * as contract from '@ragstone/contract/annotations';
import * as ofReturns from '@ragstone/contract/return-notes';
import type { Deps } from '../../deps.ts';
import { actorOf } from '../../http/access.ts';
import type { App } from '../../http/app.ts';
import { addAnnotation } from './add-annotation.ts';
import { addReturnNote } from './add-return-note.ts';
import { readChoices } from './choices.ts';
import { listAnnotations } from './queries.ts';
import { withdrawAnnotation } from './withdraw-annotation.ts';

export function annotationRoutes(app: App, deps: Deps): void {
  const { prisma, pool } = deps.db;

  app.route({
    ...contract.listAnnotations,
    handler: async (request) => ({
      annotations: await listAnnotations(prisma, actorOf(request)),
    }),
  });

  app.route({
    ...contract.listAnnotationChoices,
    handler: (request) => readChoices(pool, actorOf(request).partnershipId),
  });

  app.route({
    ...contract.addAnnotation,
    handler: async (request, reply) => {
      const written = await addAnnotation(deps, actorOf(request), request.body);
      return reply.code(201).send(written);
    },
  });

  app.route({
    ...contract.withdrawAnnotation,
    handler: (request) =>
      withdrawAnnotation(deps, actorOf(request), {
        id: request.params.annotation,
        reason: request.body.reason,
        on: 'published',
      }),
  });

  app.route({
    ...ofReturns.addReturnNote,
    handler: async (request, reply) =>
      reply.code(201).send(await addReturnNote(deps, actorOf(request), request.body)),
  });

  app.route({
    ...ofReturns.withdrawReturnNote,
    handler: (request) =>
      withdrawAnnotation(deps, actorOf(request), {
        id: request.params.annotation,
        reason: request.body.reason,
        on: 'returns',
      }),
  });
}
