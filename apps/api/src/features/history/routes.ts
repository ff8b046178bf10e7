import { downloadHistory, downloadHistoryWorkbook, readHistory } from '@ragstone/contract/history';
import type { FastifyRequest } from 'fastify';
import type { Deps } from '../../deps.ts';
import { partnershipOf } from '../../http/access.ts';
import type { App } from '../../http/app.ts';
import { countExport } from '../../http/count-export.ts';
import { ProblemError } from '../../http/problem.ts';
import { revalidate } from '../../http/revalidate.ts';
import { sendCsv, sendWorkbook } from '../../http/table-file.ts';
import { csvName, csvRows } from './history-csv.ts';
import { type AskedHistory, loadHistory } from './load-history.ts';

export function historyRoutes(app: App, deps: Deps): void {
  const { db } = deps;
  const loadToExport = async (request: FastifyRequest, asked: AskedHistory) => {
    await countExport(deps, request);
    const answer = await loadHistory(db.pool, partnershipOf(request).id, asked);
    return { name: csvName(answer), rows: csvRows(answer) };
  };

  app.route({
    ...readHistory,
    onSend: revalidate,
    handler: async (request) => {
      const answer = await loadHistory(db.pool, partnershipOf(request).id, request.query);
      if (answer === undefined) throw new ProblemError('not-found');
      return answer;
    },
  });

  app.route({
    ...downloadHistory,
    onSend: revalidate,
    handler: async (request, reply) => sendCsv(reply, await loadToExport(request, request.query)),
  });

  app.route({
    ...downloadHistoryWorkbook,
    handler: async (request, reply) =>
      sendWorkbook(reply, await loadToExport(request, request.query)),
  });
}
