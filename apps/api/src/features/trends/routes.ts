import { downloadTrend, readTrend } from '@ragstone/contract/trends';
import { readWards } from '@ragstone/contract/wards';
import type { Deps } from '../../deps.ts';
import { partnershipOf, personOf } from '../../http/access.ts';
import type { App } from '../../http/app.ts';
import { csvText } from '../../http/csv.ts';
import { countOne } from '../../http/rate-limit.ts';
import { revalidate } from '../../http/revalidate.ts';
import { loadTrend } from './load-trend.ts';
import { loadWards } from './load-wards.ts';
import { csvName, csvRows } from './trend-csv.ts';

export function trendRoutes(app: App, { db, clock }: Deps): void {
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
    ...downloadTrend,
    onSend: revalidate,
    handler: async (request, reply) => {
      await countOne(db.pool, { kind: 'export', by: personOf(request).id, now: clock.now() });
      const answer = await loadTrend(db.pool, partnershipOf(request).id, request.query);
      reply.type('text/csv; charset=utf-8');
      reply.header('content-disposition', `attachment; filename="${csvName(answer)}"`);
      return csvText(csvRows(answer));
    },
  });
}
