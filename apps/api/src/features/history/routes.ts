import { downloadHistory, downloadHistoryWorkbook, readHistory } from '@ragstone/contract/history';
import type { Deps } from '../../deps.ts';
import { partnershipOf } from '../../http/access.ts';
import type { App } from '../../http/app.ts';
import { serveFigures } from '../../http/figures-view.ts';
import { historyFile } from './history-csv.ts';
import { loadHistory } from './load-history.ts';

export function historyRoutes(app: App, deps: Deps): void {
  serveFigures(app, deps, {
    read: readHistory,
    csv: downloadHistory,
    workbook: downloadHistoryWorkbook,
    load: (request, asked) => loadHistory(deps.db.pool, partnershipOf(request).id, asked),
    table: historyFile,
  });
}
