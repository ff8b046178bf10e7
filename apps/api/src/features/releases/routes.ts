import { readCoverage } from '@ragstone/contract/coverage';
import * as contract from '@ragstone/contract/releases';
import { workbookType } from '@ragstone/contract/workbook';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../../deps.ts';
import { actorOf } from '../../http/access.ts';
import type { App } from '../../http/app.ts';
import { attachment } from '../../http/attachment.ts';
import { countExport } from '../../http/count-export.ts';
import { ProblemError } from '../../http/problem.ts';
import { coverageRows } from './coverage-rows.ts';
import { downloadFigures } from './download-figures.ts';
import { findRelease, listReleases } from './list-releases.ts';
import { loadRelease } from './load-release.ts';
import { openOriginal } from './originals.ts';
import { withdrawRelease } from './withdraw-release.ts';

export function releaseRoutes(app: App, deps: Deps): void {
  const { pool } = deps.db;

  app.route({
    ...contract.listReleases,
    handler: (request) => {
      const { partnershipId } = actorOf(request);
      return listReleases(pool, { partnershipId, isAll: request.query.all === 'yes' });
    },
  });

  app.route({
    ...contract.readRelease,
    handler: (request) => {
      const { partnershipId } = actorOf(request);
      return loadRelease(pool, { partnershipId, id: Number(request.params.release) });
    },
  });

  app.route({
    ...readCoverage,
    handler: (request) => {
      const { partnershipId } = actorOf(request);
      const { asOf, places } = request.query;
      return coverageRows(pool, { partnershipId, asOf, isEvery: places === 'every' });
    },
  });

  app.route({
    ...contract.withdrawRelease,
    handler: async (request) => {
      const actor = actorOf(request);
      const { partnershipId } = actor;
      const id = Number(request.params.release);
      await withdrawRelease(deps, actor, { releaseId: id, reason: request.body.reason });
      const release = await findRelease(pool, { partnershipId, id });
      if (release === undefined) throw new ProblemError('not-found');
      return release;
    },
  });

  app.route({
    ...contract.downloadOriginal,
    handler: async (request, reply) => {
      await countExport(deps, request);
      const { release, position } = request.params;
      const asked = { release: Number(release), position: Number(position) };
      const { name, bytes, stream } = await openOriginal(pool, asked);
      reply.type('application/octet-stream').header('content-length', bytes);
      return reply.header('content-disposition', attachment(name)).send(stream);
    },
  });

  const figures =
    (kind: 'csv' | 'xlsx') => async (request: FastifyRequest, reply: FastifyReply) => {
      await countExport(deps, request);
      const { release } = request.params as { release: string };
      const { small } = request.query as { small?: 'yes' };
      const asked = { release: Number(release), small: small === 'yes', kind };
      const { name, stream } = await downloadFigures(pool, asked);
      reply.type(kind === 'csv' ? 'text/csv; charset=utf-8' : workbookType);
      return reply.header('content-disposition', attachment(name)).send(stream);
    };
  app.route({ ...contract.downloadFiguresCsv, handler: figures('csv') });
  app.route({ ...contract.downloadFiguresXlsx, handler: figures('xlsx') });
}
