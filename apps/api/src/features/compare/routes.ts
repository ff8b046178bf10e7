import {
  compareAreas,
  downloadComparison,
  downloadComparisonWorkbook,
} from '@ragstone/contract/compare';
import { downloadProfile, downloadProfileWorkbook, readProfile } from '@ragstone/contract/profile';
import type { Deps } from '../../deps.ts';
import { partnershipOf } from '../../http/access.ts';
import type { App } from '../../http/app.ts';
import { countExport } from '../../http/count-export.ts';
import { revalidate } from '../../http/revalidate.ts';
import { sendCsv, sendWorkbook } from '../../http/table-file.ts';
import { csvName, csvRows } from './comparison-csv.ts';
import { loadComparison } from './load-comparison.ts';
import { loadProfile } from './load-profile.ts';
import { profileCsvName, profileCsvRows } from './profile-csv.ts';

export function compareRoutes(app: App, deps: Deps): void {
  const { db } = deps;
  app.route({
    ...compareAreas,
    onSend: revalidate,
    handler: (request) => loadComparison(db.pool, partnershipOf(request).id, request.query),
  });

  app.route({
    ...readProfile,
    onSend: revalidate,
    handler: (request) => loadProfile(db.pool, partnershipOf(request).id, request.query),
  });

  app.route({
    ...downloadProfile,
    onSend: revalidate,
    handler: async (request, reply) => {
      await countExport(deps, request);
      const { profile } = await loadProfile(db.pool, partnershipOf(request).id, request.query);
      return sendCsv(reply, { name: profileCsvName(profile), rows: profileCsvRows(profile) });
    },
  });

  app.route({
    ...downloadProfileWorkbook,
    handler: async (request, reply) => {
      await countExport(deps, request);
      const { profile } = await loadProfile(db.pool, partnershipOf(request).id, request.query);
      return sendWorkbook(reply, { name: profileCsvName(profile), rows: profileCsvRows(profile) });
    },
  });

  app.route({
    ...downloadComparison,
    onSend: revalidate,
    handler: async (request, reply) => {
      await countExport(deps, request);
      const { comparison } = await loadComparison(
        db.pool,
        partnershipOf(request).id,
        request.query,
      );
      return sendCsv(reply, { name: csvName(comparison), rows: csvRows(comparison) });
    },
  });

  app.route({
    ...downloadComparisonWorkbook,
    handler: async (request, reply) => {
      await countExport(deps, request);
      const { comparison } = await loadComparison(
        db.pool,
        partnershipOf(request).id,
        request.query,
      );
      return sendWorkbook(reply, { name: csvName(comparison), rows: csvRows(comparison) });
    },
  });
}
