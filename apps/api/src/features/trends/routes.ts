import { downloadTrend, downloadTrendWorkbook, readTrend } from '@ragstone/contract/trends';
import { readWardOutlines } from '@ragstone/contract/ward-outlines';
import { downloadWards, downloadWardsWorkbook, readWards } from '@ragstone/contract/wards';
import type { Deps } from '../../deps.ts';
import { partnershipOf } from '../../http/access.ts';
import type { App } from '../../http/app.ts';
import { serveFigures } from '../../http/figures-view.ts';
import { revalidate } from '../../http/revalidate.ts';
import { loadTrend } from './load-trend.ts';
import { loadWardOutlines } from './load-ward-outlines.ts';
import { loadWards } from './load-wards.ts';
import { trendFile } from './trend-csv.ts';
import { wardsFile } from './ward-csv.ts';

export function trendRoutes(app: App, deps: Deps): void {
  const { pool } = deps.db;

  serveFigures(app, deps, {
    read: readTrend,
    csv: downloadTrend,
    workbook: downloadTrendWorkbook,
    load: (request, asked) => loadTrend(pool, partnershipOf(request).id, asked),
    table: trendFile,
  });

  serveFigures(app, deps, {
    read: readWards,
    csv: downloadWards,
    workbook: downloadWardsWorkbook,
    load: (request, asked) => loadWards(pool, partnershipOf(request).id, asked),
    table: wardsFile,
  });

  app.route({
    ...readWardOutlines,
    onSend: revalidate,
    handler: (request) => loadWardOutlines(pool, partnershipOf(request).id, request.query),
  });
}
