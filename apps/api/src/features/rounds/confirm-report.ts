import type { Report } from '@ragstone/contract/progress';
import type { Actor } from '@ragstone/domain/access/policy';
import {
  type Confirmation,
  decided,
  faultsInConfirmation,
  type Proposal,
} from '@ragstone/domain/plan/confirmation';
import { type ActionRow, holdActionOf, holdPlan } from '../../db/plan-rows.ts';
import type { ReportOnAction } from '../../db/progress-reports.ts';
import { auditWrite, inTransaction, type Write } from '../../db/write.ts';
import type { Deps } from '../../deps.ts';
import { ProblemError, refuseFaults } from '../../http/problem.ts';
import { authoriseReport } from './may-report.ts';
import { loadReport } from './recall-report.ts';

type Asked = Confirmation & { year: string; id: string; version: number };

/** What is decided on a lead's report; a supporter's text is confirmed as it stands. */
function decisionOn(report: ReportOnAction, asked: Asked): Proposal | undefined {
  if (report.part === 'support') {
    const message = "A supporting agency's text proposes nothing that could be overridden";
    if (asked.decision === 'override') refuseFaults([{ pointer: '/decision', message }]);
    return undefined;
  }
  const { lifecycle, proposedRag: rag } = report;
  if (lifecycle === undefined) throw new Error(`Report ${report.id} was sent without lifecycle`);
  refuseFaults(faultsInConfirmation(asked, { lifecycle, rag }));
  return decided(asked, { lifecycle, rag });
}

/** What was decided becomes the action's own stage and RAG, with a version and audit of their own. */
async function moveAction(write: Write, action: ActionRow, outcome: Proposal): Promise<void> {
  const { id, version, lifecycle, rag } = action;
  const data = {
    lifecycle: outcome.lifecycle,
    rag: outcome.rag ?? null,
    version: version + 1,
  };
  await write.tx.action.update({ where: { id }, data });
  await auditWrite(write, {
    action: 'action:rate',
    subject: 'action',
    subjectId: id,
    before: { lifecycle, rag },
    after: { lifecycle: outcome.lifecycle, rag: outcome.rag },
  });
}

function refuseUnlessSent(report: ReportOnAction, version: number): void {
  if (report.version !== version) throw new ProblemError('stale', { current: report });
  if (report.state !== 'draft') return;
  throw new ProblemError('conflict', { detail: 'This report has not been sent yet.' });
}

/**
 * An officer confirms a report or sets another lifecycle and RAG with a reason; the action has them
 * from then on. While the round is open an officer may decide again.
 */
export function confirmReport(deps: Deps, actor: Actor, asked: Asked): Promise<Report> {
  return inTransaction(deps, actor, async (write) => {
    const { tx, read, now } = write;
    const { year, id, version } = asked;
    const plan = await holdPlan(read, actor, year);
    const { actionId } = await loadReport(read, { actor, plan, id });
    const action = await holdActionOf(read, plan, actionId);
    authoriseReport(actor, { plan, action, permission: 'report:confirm' });
    const before = await loadReport(read, { actor, plan, id }); // as it is now that it is held
    refuseUnlessSent(before, version);
    const outcome = decisionOn(before, asked);
    const isOverridden = asked.decision === 'override';
    await tx.progressReport.update({
      where: { id },
      data: {
        state: isOverridden ? 'overridden' : 'confirmed',
        confirmedAt: now,
        confirmedBy: actor.personId,
        confirmedLifecycle: outcome?.lifecycle ?? null,
        confirmedRag: outcome?.rag ?? null,
        overrideReason: isOverridden ? asked.reason.trim() : '',
        version: version + 1,
      },
    });
    if (outcome !== undefined) await moveAction(write, action, outcome);
    const after = await loadReport(read, { actor, plan, id });
    const event = { subject: 'report', subjectId: id } as const;
    const verb = isOverridden ? 'report:override' : 'report:confirm';
    await auditWrite(write, { ...event, action: verb, before, after });
    return after;
  });
}
