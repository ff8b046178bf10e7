import {
  downloadIndicator,
  downloadIndicatorWorkbook,
  readIndicator,
} from '@ragstone/contract/indicator';
import { readInstallation } from '../../db/installation.ts';
import { readFrom } from '../../db/read.ts';
import type { Deps } from '../../deps.ts';
import { actorOf } from '../../http/access.ts';
import type { App } from '../../http/app.ts';
import { serveFigures } from '../../http/figures-view.ts';
import { indicatorFile } from './indicator-csv.ts';
import { loadIndicator } from './load-indicator.ts';

export function indicatorRoutes(app: App, deps: Deps): void {
  const { db, clock } = deps;
  const read = readFrom(db);

  serveFigures(app, deps, {
    read: readIndicator,
    csv: downloadIndicator,
    workbook: downloadIndicatorWorkbook,
    load: async (request, asked) => {
      const { today } = await readInstallation(db.prisma, clock);
      return loadIndicator({ pool: db.pool, read, today }, actorOf(request), asked);
    },
    table: indicatorFile,
  });
}
