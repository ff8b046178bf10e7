import {
  compareAreas,
  downloadComparison,
  downloadComparisonWorkbook,
} from '@ragstone/contract/compare';
import { downloadProfile, downloadProfileWorkbook, readProfile } from '@ragstone/contract/profile';
import {
  downloadSeverity,
  downloadSeverityWorkbook,
  readSeverity,
} from '@ragstone/contract/severity';
import type { Deps } from '../../deps.ts';
import { partnershipOf } from '../../http/access.ts';
import type { App } from '../../http/app.ts';
import { serveFigures } from '../../http/figures-view.ts';
import { comparisonFile } from './comparison-csv.ts';
import { loadComparison } from './load-comparison.ts';
import { loadProfile } from './load-profile.ts';
import { loadSeverity } from './load-severity.ts';
import { profileFile } from './profile-csv.ts';
import { severityFile } from './severity-csv.ts';

export function compareRoutes(app: App, deps: Deps): void {
  const { pool } = deps.db;

  serveFigures(app, deps, {
    read: compareAreas,
    csv: downloadComparison,
    workbook: downloadComparisonWorkbook,
    load: (request, asked) => loadComparison(pool, partnershipOf(request).id, asked),
    table: (answer) => comparisonFile(answer.comparison),
  });

  serveFigures(app, deps, {
    read: readProfile,
    csv: downloadProfile,
    workbook: downloadProfileWorkbook,
    load: (request, asked) => loadProfile(pool, partnershipOf(request).id, asked),
    table: (answer) => profileFile(answer.profile),
  });

  serveFigures(app, deps, {
    read: readSeverity,
    csv: downloadSeverity,
    workbook: downloadSeverityWorkbook,
    load: (request, asked) => loadSeverity(pool, partnershipOf(request).id, asked),
    table: (answer) => severityFile(answer.severity),
  });
}
