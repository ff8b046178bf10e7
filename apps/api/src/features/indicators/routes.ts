import {
  downloadIndicator,
  downloadIndicatorWorkbook,
  readIndicator,
} from '@ragstone/contract/indicator';
import type { FastifyRequest } from 'fastify';
import { readInstallation } from '../../db/installation.ts';
import { readFrom } from '../../db/read.ts';
import type { Deps } from '../../deps.ts';
import { actorOf } from '../../http/access.ts';
import type { App } from '../../http/app.ts';
import { countExport } from '../../http/count-export.ts';
import { revalidate } from '../../http/revalidate.ts';
import { sendCsv, sendWorkbook } from '../../http/table-file.ts';
import { csvName, csvRows } from './indicator-csv.ts';
import { type AskedIndicator, loadIndicator } from './load-indicator.ts';

export function indicatorRoutes(app: App, deps: Deps): void {
  const { db, clock } = deps;
  const read = readFrom(db);
  const load = async (request: FastifyRequest, asked: AskedIndicator) => {
    const { today } = await readInstallation(db.prisma, clock);
    return loadIndicator({ pool: db.pool, read, today }, actorOf(request), asked);
  };
  const loadToExport = async (request: FastifyRequest, asked: AskedIndicator) => {
    await countExport(deps, request);
    const answer = await load(request, asked);
    return { name: csvName(answer), rows: csvRows(answer) };
  };

  app.route({
    ...readIndicator,
    onSend: revalidate,
    handler: (request) => load(request, { ...request.params, ...request.query }),
  });

  app.route({
    ...downloadIndicator,
    onSend: revalidate,
    handler: async (request, reply) =>
      sendCsv(reply, await loadToExport(request, { ...request.params, ...request.query })),
  });

  app.route({
    ...downloadIndicatorWorkbook,
    handler: async (request, reply) =>
      sendWorkbook(reply, await loadToExport(request, { ...request.params, ...request.query })),
  });
}
