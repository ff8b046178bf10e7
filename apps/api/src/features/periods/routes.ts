import { downloadPeriods, downloadPeriodsWorkbook, readPeriods } from '@ragstone/contract/periods';
import type { Deps } from '../../deps.ts';
import { partnershipOf } from '../../http/access.ts';
import type { App } from '../../http/app.ts';
import { countExport } from '../../http/count-export.ts';
import { ProblemError } from '../../http/problem.ts';
import { revalidate } from '../../http/revalidate.ts';
import { sendCsv, sendWorkbook } from '../../http/table-file.ts';
import { loadPeriods } from './load-periods.ts';
import { csvName, csvRows } from './periods-csv.ts';

export function periodRoutes(app: App, deps: Deps): void {
  const { db } = deps;
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
      await countExport(deps, request);
      const answer = await loadPeriods(db.pool, partnershipOf(request).id, request.query);
      return sendCsv(reply, { name: csvName(answer), rows: csvRows(answer) });
    },
  });

  app.route({
    ...downloadPeriodsWorkbook,
    handler: async (request, reply) => {
      await countExport(deps, request);
      const answer = await loadPeriods(db.pool, partnershipOf(request).id, request.query);
      return sendWorkbook(reply, { name: csvName(answer), rows: csvRows(answer) });
    },
  });
}
