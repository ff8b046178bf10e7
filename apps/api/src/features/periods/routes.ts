import { downloadPeriods, readPeriods } from '@ragstone/contract/periods';
import type { Deps } from '../../deps.ts';
import { partnershipOf, personOf } from '../../http/access.ts';
import type { App } from '../../http/app.ts';
import { csvText } from '../../http/csv.ts';
import { ProblemError } from '../../http/problem.ts';
import { countOne } from '../../http/rate-limit.ts';
import { revalidate } from '../../http/revalidate.ts';
import { loadPeriods } from './load-periods.ts';
import { csvName, csvRows } from './periods-csv.ts';

export function periodRoutes(app: App, { db, clock }: Deps): void {
  app.route({
    ...readPeriods,
    onSend: revalidate,
    handler: async (request) => {
      const answer = await loadPeriods(db.pool, partnershipOf(request).id, request.query);
      if (answer === undefined) throw new ProblemError('not-found');
      return answer;
    },
  });

  app.route({
    ...downloadPeriods,
    onSend: revalidate,
    handler: async (request, reply) => {
      await countOne(db.pool, { kind: 'export', by: personOf(request).id, now: clock.now() });
      const answer = await loadPeriods(db.pool, partnershipOf(request).id, request.query);
      reply.type('text/csv; charset=utf-8');
      reply.header('content-disposition', `attachment; filename="${csvName(answer)}"`);
      return csvText(csvRows(answer));
    },
  });
}
