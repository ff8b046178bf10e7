import { compareAreas, downloadComparison } from '@ragstone/contract/compare';
import type { Deps } from '../../deps.ts';
import { partnershipOf, personOf } from '../../http/access.ts';
import type { App } from '../../http/app.ts';
import { csvText } from '../../http/csv.ts';
import { countOne } from '../../http/rate-limit.ts';
import { revalidate } from '../../http/revalidate.ts';
import { csvName, csvRows } from './comparison-csv.ts';
import { loadComparison } from './load-comparison.ts';

export function compareRoutes(app: App, { db, clock }: Deps): void {
  app.route({
    ...compareAreas,
    onSend: revalidate,
    handler: (request) => loadComparison(db.pool, partnershipOf(request).id, request.query),
  });

  app.route({
    ...downloadComparison,
    onSend: revalidate,
    handler: async (request, reply) => {
      await countOne(db.pool, { kind: 'export', by: personOf(request).id, now: clock.now() });
      const { comparison } = await loadComparison(
        db.pool,
        partnershipOf(request).id,
        request.query,
      );
      reply.type('text/csv; charset=utf-8');
      reply.header('content-disposition', `attachment; filename="${csvName(comparison)}"`);
      return csvText(csvRows(comparison));
    },
  });
}
