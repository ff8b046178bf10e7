import { listFigureSources } from '@ragstone/contract/figure-sources';
import { listFigureChoices } from '@ragstone/contract/indicators';
import type { Deps } from '../../deps.ts';
import { partnershipOf } from '../../http/access.ts';
import type { App } from '../../http/app.ts';
import { revalidate } from '../../http/revalidate.ts';
import { readFigureChoices } from './queries.ts';
import { readSourceChoices } from './source-choices.ts';

export function figureRoutes(app: App, { db }: Deps): void {
  app.route({
    ...listFigureChoices,
    onSend: revalidate,
    handler: (request) => readFigureChoices(db.pool, partnershipOf(request).id),
  });

  app.route({
    ...listFigureSources,
    onSend: revalidate,
    handler: async (request) => ({
      sources: await readSourceChoices(db.pool, partnershipOf(request).id),
    }),
  });
}
