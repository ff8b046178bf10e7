import { readOverview } from '@ragstone/contract/overview';
import type { Deps } from '../../deps.ts';
import { partnershipOf } from '../../http/access.ts';
import type { App } from '../../http/app.ts';
import { revalidate } from '../../http/revalidate.ts';
import { loadOverview } from './load-overview.ts';

export function overviewRoutes(app: App, { db }: Deps): void {
  app.route({
    ...readOverview,
    onSend: revalidate,
    handler: (request) => loadOverview(db.pool, partnershipOf(request).id),
  });
}
