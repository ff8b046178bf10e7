import { downloadTrend, downloadTrendWorkbook, readTrend } from '@ragstone/contract/trends';
import { readWardOutlines } from '@ragstone/contract/ward-outlines';
import { downloadWards, downloadWardsWorkbook, readWards } from '@ragstone/contract/wards';
import type { Deps } from '../../deps.ts';
import { partnershipOf } from '../../http/access.ts';
import type { App } from '../../http/app.ts';
import { countExport } from '../../http/count-export.ts';
import { revalidate } from '../../http/revalidate.ts';
import { sendCsv, sendWorkbook } from '../../http/table-file.ts';
import { loadTrend } from './load-trend.ts';
import { loadWardOutlines } from './load-ward-outlines.ts';
import { loadWards } from './load-wards.ts';
import { csvName, csvRows } from './trend-csv.ts';
import { wardCsvRows, wardsCsvName } from './ward-csv.ts';

export function trendRoutes(app: App, deps: Deps): void {
  const { db } = deps;
  app.route({
    ...readTrend,
    onSend: revalidate,
    handler: (request) => loadTrend(db.pool, partnershipOf(request).id, request.query),
  });

  app.route({
    ...readWards,
    onSend: revalidate,
    handler: (request) => loadWards(db.pool, partnershipOf(request).id, request.query),
  });

  app.route({
    ...readWardOutlines,
    onSend: revalidate,
    handler: (request) => loadWardOutlines(db.pool, partnershipOf(request).id, request.query),
  });

  app.route({
    ...downloadTrend,
    onSend: revalidate,
    handler: async (request, reply) => {
      await countExport(deps, request);
      const answer = await loadTrend(db.pool, partnershipOf(request).id, request.query);
      return sendCsv(reply, { name: csvName(answer), rows: csvRows(answer) });
    },
  });

  app.route({
    ...downloadTrendWorkbook,
    handler: async (request, reply) => {
      await countExport(deps, request);
      const answer = await loadTrend(db.pool, partnershipOf(request).id, request.query);
      return sendWorkbook(reply, { name: csvName(answer), rows: csvRows(answer) });
    },
  });

  app.route({
    ...downloadWards,
    onSend: revalidate,
    handler: async (request, reply) => {
      await countExport(deps, request);
      const answer = await loadWards(db.pool, partnershipOf(request).id, request.query);
      return sendCsv(reply, { name: wardsCsvName(answer), rows: wardCsvRows(answer) });
    },
  });

  app.route({
    ...downloadWardsWorkbook,
    handler: async (request, reply) => {
      await countExport(deps, request);
      const answer = await loadWards(db.pool, partnershipOf(request).id, request.query);
      return sendWorkbook(reply, { name: wardsCsvName(answer), rows: wardCsvRows(answer) });
    },
  });
}
