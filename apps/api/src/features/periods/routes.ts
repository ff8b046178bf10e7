import { downloadPeriods, downloadPeriodsWorkbook, readPeriods } from '@ragstone/contract/periods';
import type { Deps } from '../../deps.ts';
import { partnershipOf } from '../../http/access.ts';
import type { App } from '../../http/app.ts';
import { serveFigures } from '../../http/figures-view.ts';
import { loadPeriods } from './load-periods.ts';
import { periodsFile } from './periods-csv.ts';

export function periodRoutes(app: App, deps: Deps): void {
  serveFigures(app, deps, {
    read: readPeriods,
    csv: downloadPeriods,
    workbook: downloadPeriodsWorkbook,
    load: (request, asked) => loadPeriods(deps.db.pool, partnershipOf(request).id, asked),
    table: periodsFile,
  });
}
