import type { Action } from '@ragstone/contract/actions';
import * as contract from '@ragstone/contract/actions';
import { can } from '@ragstone/domain/access/policy';
import { findActionRows } from '../../db/action-rows.ts';
import { findAgencyNames } from '../../db/agency-names.ts';
import { readInstallation } from '../../db/installation.ts';
import { loadPlan } from '../../db/plan-rows.ts';
import { findReportsOn, mayReadReport } from '../../db/progress-reports.ts';
import { readFrom } from '../../db/read.ts';
import type { Deps } from '../../deps.ts';
import { actorOf } from '../../http/access.ts';
import type { App } from '../../http/app.ts';
import { ProblemError } from '../../http/problem.ts';
import { findAction } from './action-queries.ts';
import { findChanges, withoutRestricted } from './change-queries.ts';
import { addAction, saveAction } from './save-action.ts';

function withoutRestrictedText({ restrictedText: _, ...action }: Action): Action {
  return action;
}

export function actionRoutes(app: App, deps: Deps): void {
  const { db, clock } = deps;
  const read = readFrom(db);

  app.route({
    ...contract.readAction,
    handler: async (request) => {
      const actor = actorOf(request);
      const { year, reference } = request.params;
      const plan = await loadPlan(read, actor, year);
      const agencies = await findAgencyNames(read, actor.partnershipId);
      const action = await findAction(read, { planId: plan.id, reference, agencies });
      if (action === undefined) throw new ProblemError('not-found');
      const { today } = await readInstallation(db.prisma, clock);
      const [row] = await findActionRows(read, { plan, agencies, today, actionId: action.id });
      if (row === undefined) throw new ProblemError('not-found');
      const reports = await findReportsOn(read, action.id);
      const changes = await findChanges(read, action.id);
      const seesRestricted = can(actor, 'action:read-restricted', {
        planState: plan.state,
        leadAgencyId: action.leadAgency?.id,
        supportingAgencyIds: action.supportingAgencies.map(({ id }) => id),
      });
      return {
        plan: { state: plan.state, openRound: plan.openRound },
        action: seesRestricted ? action : withoutRestrictedText(action),
        standing: row.standing,
        isOverdue: row.isOverdue,
        reports: reports.filter((report) => mayReadReport(actor, report)),
        changes: seesRestricted ? changes : withoutRestricted(changes),
      };
    },
  });

  app.route({
    ...contract.addAction,
    handler: async (request, reply) => {
      const asked = { year: request.params.year, ...request.body };
      return reply.code(201).send(await addAction(deps, actorOf(request), asked));
    },
  });

  app.route({
    ...contract.saveAction,
    handler: (request) =>
      saveAction(deps, actorOf(request), { ...request.params, ...request.body }),
  });
}
