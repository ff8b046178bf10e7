import type { Report } from '@ragstone/contract/progress';
import { type Actor, can } from '@ragstone/domain/access/policy';
import { holdActionOf, holdPlan, type PlanRow } from '../../db/plan-rows.ts';
import { findReport, mayReadReport, type ReportOnAction } from '../../db/progress-reports.ts';
import type { Read } from '../../db/read.ts';
import { auditWrite, inTransaction } from '../../db/write.ts';
import type { Deps } from '../../deps.ts';
import { ProblemError } from '../../http/problem.ts';
import { authoriseReport } from './may-report.ts';

/** A report of the plan that is open to the actor's eyes. Throws `not-found`, or `conflict` once its round is over. */
export async function loadReport(
  read: Read,
  { actor, plan, id }: { actor: Actor; plan: PlanRow; id: string },
): Promise<ReportOnAction> {
  const report = await findReport(read, { planId: plan.id, id });
  if (report === undefined || !mayReadReport(actor, report)) throw new ProblemError('not-found');
  if (plan.openRound !== undefined && report.quarter !== plan.openRound.quarter) {
    throw new ProblemError('conflict', { detail: 'The round of this report is closed.' });
  }
  return report;
}

/** Takes a sent report back as a draft, as long as no officer has confirmed it. */
export function recallReport(
  deps: Deps,
  actor: Actor,
  asked: { year: string; id: string; version: number },
): Promise<Report> {
  return inTransaction(deps, actor, async (write) => {
    const { tx, read } = write;
    const { year, id, version } = asked;
    const plan = await holdPlan(read, actor, year);
    const { actionId } = await loadReport(read, { actor, plan, id });
    const action = await holdActionOf(read, plan, actionId);
    const before = await loadReport(read, { actor, plan, id }); // as it is now that it is held
    const permission = before.part === 'lead' ? 'report:propose' : 'report:add-text';
    authoriseReport(actor, { plan, action, permission });
    if (!can(actor, 'report:read-unconfirmed', { authorAgencyId: before.agency?.id })) {
      throw new ProblemError('forbidden');
    }
    if (before.version !== version) throw new ProblemError('stale', { current: before });
    if (before.state !== 'submitted') {
      const detail = 'Only a report that was sent and not yet confirmed can be taken back.';
      throw new ProblemError('conflict', { detail });
    }
    const data = { state: 'draft', submittedAt: null, version: version + 1 };
    await tx.progressReport.update({ where: { id }, data });
    const after = await loadReport(read, { actor, plan, id });
    const event = { action: 'report:recall', subject: 'report', subjectId: id } as const;
    await auditWrite(write, { ...event, before, after });
    return after;
  });
}
