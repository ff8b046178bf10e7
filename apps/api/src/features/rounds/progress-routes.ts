import * as contract from '@ragstone/contract/progress';
import { financialYearLabel } from '@ragstone/domain/time/period-label';
import { findAgencyNames } from '../../db/agency-names.ts';
import { readInstallation } from '../../db/installation.ts';
import { present, readFrom } from '../../db/read.ts';
import type { Deps } from '../../deps.ts';
import { actorOf } from '../../http/access.ts';
import type { App } from '../../http/app.ts';
import { ProblemError } from '../../http/problem.ts';
import { confirmReport } from './confirm-report.ts';
import { findAskingPlan, findMyActions } from './my-action-queries.ts';
import { recallReport } from './recall-report.ts';
import { saveDraft, submitReport } from './report-progress.ts';

export function progressRoutes(app: App, deps: Deps): void {
  const { db, clock } = deps;
  const read = readFrom(db);

  app.route({
    ...contract.saveReportDraft,
    handler: (request) => saveDraft(deps, actorOf(request), { ...request.params, ...request.body }),
  });

  app.route({
    ...contract.submitReport,
    handler: (request) =>
      submitReport(deps, actorOf(request), { ...request.params, ...request.body }),
  });

  app.route({
    ...contract.recallReport,
    handler: (request) => {
      const { year, report: id } = request.params;
      return recallReport(deps, actorOf(request), { year, id, ...request.body });
    },
  });

  app.route({
    ...contract.confirmReport,
    handler: (request) => {
      const { year, report: id } = request.params;
      return confirmReport(deps, actorOf(request), { year, id, ...request.body });
    },
  });

  app.route({
    ...contract.readMyActions,
    handler: async (request) => {
      const actor = actorOf(request);
      if (actor.role !== 'partner') throw new ProblemError('forbidden');
      const { partnershipId, agencyId } = actor;
      const agencies = await findAgencyNames(read, partnershipId);
      const agency = agencies.get(agencyId);
      if (agency === undefined) throw new ProblemError('not-found');
      const plan = await findAskingPlan(read, partnershipId);
      if (plan === undefined) return { agency, actions: [] };
      const { today } = await readInstallation(db.prisma, clock);
      const quarter = plan.round?.quarter;
      const asked = { plan, agencies, today, agencyId, quarter };
      return {
        agency,
        plan: { year: financialYearLabel(plan.financialYear) },
        round: present(plan.round),
        actions: await findMyActions(read, asked),
      };
    },
  });
}
