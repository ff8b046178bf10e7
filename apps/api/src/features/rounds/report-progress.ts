import type { Report, ReportBody } from '@ragstone/contract/progress';
import type { Actor } from '@ragstone/domain/access/policy';
import type { Fault } from '@ragstone/domain/fault';
import { faultsInLeadReport, faultsInSupportReport } from '@ragstone/domain/plan/progress-report';
import { v7 as uuidv7 } from 'uuid';
import { type ActionRow, holdAction, holdPlan, type PlanRow } from '../../db/plan-rows.ts';
import {
  findReport,
  findReportFor,
  mayReadReport,
  type ReportOnAction,
} from '../../db/progress-reports.ts';
import { auditWrite, inTransaction, type Write } from '../../db/write.ts';
import type { Deps } from '../../deps.ts';
import { ProblemError, refuseFaults } from '../../http/problem.ts';
import { authoriseReport } from './may-report.ts';
import { reportColumns } from './report-columns.ts';

type Asked = ReportBody & { year: string; reference: string };
type Place = { part: Report['part']; agencyId: string | undefined };

/** Whose report this is and which part it plays. A partner writes their own agency's only. */
function placeOf(actor: Actor, action: ActionRow, asked: Asked): Place {
  const own = actor.role === 'partner' ? actor.agencyId : undefined;
  if (own !== undefined && (asked.agencyId ?? own) !== own) throw new ProblemError('forbidden');
  const agencyId = own ?? asked.agencyId ?? action.leadAgencyId;
  if (agencyId === action.leadAgencyId) return { part: 'lead', agencyId };
  if (own !== undefined || action.supportingAgencyIds.includes(agencyId ?? '')) {
    return { part: 'support', agencyId };
  }
  const message = 'This agency neither leads nor supports the action';
  refuseFaults([{ pointer: '/agencyId', message }]);
  throw new ProblemError('forbidden');
}

/** What may not even be kept as a draft: a supporting agency never proposes. */
const faultsInDraft = (part: Report['part'], asked: Asked): Fault[] =>
  part === 'lead'
    ? []
    : faultsInSupportReport(asked).filter(({ pointer }) =>
        ['/lifecycle', '/proposedRag'].includes(pointer),
      );

function faultsInSubmission(place: Place, asked: Asked, action: ActionRow, today: string) {
  return place.part === 'lead'
    ? faultsInLeadReport({ report: asked, action, today })
    : faultsInSupportReport(asked);
}

/**
 * The agency that led the action before has left this report behind. It is not shown to the one that
 * leads now: a draft gives way, and stays in the history; one that was sent is the officer's to settle.
 */
function refuseUnlessLeft({ state, agency }: ReportOnAction) {
  if (state === 'draft') return;
  const name = agency?.name ?? 'Another agency';
  const detail = `${name} sent a report this quarter, when the action was theirs. Ask the officer to confirm it or take it back.`;
  throw new ProblemError('conflict', { detail });
}

/** A report can be changed by whoever has seen its latest version, while it is a draft. */
function refuseUnlessDraft(current: ReportOnAction | undefined, version: number | undefined) {
  if (current?.version !== version) throw new ProblemError('stale', { current });
  if (current === undefined || current.state === 'draft') return;
  const detail =
    current.state === 'submitted'
      ? 'This report has been sent. Take it back first, then change it.'
      : 'This report has been confirmed and can no longer be changed.';
  throw new ProblemError('conflict', { detail, current });
}

type Verb = 'save' | 'submit';
type Saving = {
  verb: Verb;
  current: ReportOnAction | undefined;
  plan: PlanRow;
  action: ActionRow;
  place: Place;
  roundId: string;
};

async function saveReport(write: Write, asked: Asked, saving: Saving): Promise<ReportOnAction> {
  const { tx, read, actor, now } = write;
  const { verb, current, plan, action, place, roundId } = saving;
  const data = {
    ...reportColumns(asked),
    agencyId: place.agencyId ?? null,
    authorId: actor.personId,
    writtenByOfficer: actor.role === 'officer',
    savedAt: now,
    ...(verb === 'submit' ? { state: 'submitted', submittedAt: now } : {}),
  };
  const id = current?.id ?? uuidv7();
  if (current === undefined) {
    const where = { planId: plan.id, actionId: action.id, roundId, part: place.part };
    await tx.progressReport.create({ data: { id, ...where, ...data } });
  } else {
    const version = current.version + 1;
    await tx.progressReport.update({ where: { id }, data: { ...data, version } });
  }
  const after = await findReport(read, { planId: plan.id, id });
  if (after === undefined) throw new ProblemError('not-found');
  return after;
}

/** Keeps a report as a draft, or saves and sends it, in one transaction. */
function writeReport(deps: Deps, actor: Actor, asked: Asked, verb: Verb): Promise<Report> {
  return inTransaction(deps, actor, async (write) => {
    const { read, today } = write;
    const plan = await holdPlan(read, actor, asked.year);
    const action = await holdAction(read, plan, asked.reference);
    const place = placeOf(actor, action, asked);
    const permission = place.part === 'lead' ? 'report:propose' : 'report:add-text';
    const roundId = authoriseReport(actor, { plan, action, permission });
    const current = await findReportFor(read, { actionId: action.id, roundId, ...place });
    if (current !== undefined && !mayReadReport(actor, current)) refuseUnlessLeft(current);
    else refuseUnlessDraft(current, asked.version);
    refuseFaults(
      verb === 'submit'
        ? faultsInSubmission(place, asked, action, today)
        : faultsInDraft(place.part, asked),
    );
    const saving = { verb, current, plan, action, place, roundId };
    const after = await saveReport(write, asked, saving);
    const event = { action: `report:${verb}`, subject: 'report', subjectId: after.id } as const;
    await auditWrite(write, { ...event, ...(current && { before: current }), after });
    return after;
  });
}

export const saveDraft = (deps: Deps, actor: Actor, asked: Asked) =>
  writeReport(deps, actor, asked, 'save');

export const submitReport = (deps: Deps, actor: Actor, asked: Asked) =>
  writeReport(deps, actor, asked, 'submit');
