import type { Action, ActionFields } from '@ragstone/contract/actions';
import type { Actor } from '@ragstone/domain/access/policy';
import { isUnderWay } from '@ragstone/domain/plan/lifecycle';
import { v7 as uuidv7 } from 'uuid';
import { findAgencyNames } from '../../db/agency-names.ts';
import { holdAction, holdPlan } from '../../db/plan-rows.ts';
import type { Read } from '../../db/read.ts';
import { auditWrite, inTransaction, type Write } from '../../db/write.ts';
import type { Deps } from '../../deps.ts';
import { authorise } from '../../http/access.ts';
import { ProblemError, refuseFaults } from '../../http/problem.ts';
import { type ActionColumns, actionColumns } from './action-columns.ts';
import { findAction } from './action-queries.ts';

async function loadAction(
  read: Read,
  asked: { partnershipId: string; planId: string; reference: string },
): Promise<Action> {
  const agencies = await findAgencyNames(read, asked.partnershipId);
  const action = await findAction(read, { ...asked, agencies });
  if (action === undefined) throw new ProblemError('not-found');
  return action;
}

/** Replaces an action's lists whole; the triggers keep what they were. */
async function replaceLists(
  { tx }: Write,
  actionId: string,
  { supporters, measures, milestones }: ActionColumns,
): Promise<void> {
  const where = { actionId };
  await tx.actionSupport.deleteMany({ where });
  await tx.successMeasure.deleteMany({ where });
  await tx.milestone.deleteMany({ where });
  await tx.actionSupport.createMany({
    data: supporters.map((agencyId) => ({ actionId, agencyId })),
  });
  await tx.successMeasure.createMany({ data: measures.map((each) => ({ actionId, ...each })) });
  await tx.milestone.createMany({ data: milestones.map((each) => ({ actionId, ...each })) });
}

/** The priority with its next number; held, so that two who add at once get two numbers. */
async function holdPriority(read: Read, planId: string, number: number) {
  const sql = `SELECT p.id, (SELECT coalesce(max(a.number), 0) + 1 FROM action a WHERE a.priority_id = p.id) AS next
    FROM priority p WHERE p.plan_id = $1::uuid AND p.number = $2::int`;
  await read(`${sql} FOR UPDATE OF p`, [planId, number]);
  // Asked again now that nobody else can add: the first answer may be of before the wait.
  const [priority] = await read<{ id: string; next: number }>(sql, [planId, number]);
  if (priority === undefined) {
    refuseFaults([{ pointer: '/priorityNumber', message: 'There is no such priority' }]);
    throw new ProblemError('not-found');
  }
  return priority;
}

/** Adds an action under the next number of its priority, which no other action ever had. */
export function addAction(
  deps: Deps,
  actor: Actor,
  asked: ActionFields & { year: string; priorityNumber: number },
): Promise<Action> {
  const { partnershipId } = actor;
  return inTransaction(deps, actor, async (write) => {
    const { tx, read } = write;
    const plan = await holdPlan(read, actor, asked.year);
    authorise(actor, 'plan:edit', { planState: plan.state });
    const priority = await holdPriority(read, plan.id, asked.priorityNumber);
    const columns = await actionColumns(write, asked);
    const id = uuidv7();
    const number = priority.next;
    const place = { id, partnershipId, planId: plan.id, priorityId: priority.id, number };
    await tx.action.create({ data: { ...place, ...columns.own } });
    await replaceLists(write, id, columns);
    const reference = `${asked.priorityNumber}.${number}`;
    const after = await loadAction(read, { partnershipId, planId: plan.id, reference });
    const event = { action: 'action:add', subject: 'action', subjectId: id } as const;
    await auditWrite(write, { ...event, after });
    return after;
  });
}

/** Changes an action. What is no longer under way loses its RAG; otherwise that stays as confirmed. */
export function saveAction(
  deps: Deps,
  actor: Actor,
  asked: ActionFields & { year: string; reference: string; version: number },
): Promise<Action> {
  const { partnershipId } = actor;
  return inTransaction(deps, actor, async (write) => {
    const { tx, read } = write;
    const { reference, version, lifecycle } = asked;
    const plan = await holdPlan(read, actor, asked.year);
    const { id } = await holdAction(read, plan, reference);
    authorise(actor, 'plan:edit', { planState: plan.state });
    const place = { partnershipId, planId: plan.id, reference };
    const before = await loadAction(read, place);
    if (before.version !== version) throw new ProblemError('stale', { current: before });
    const columns = await actionColumns(write, asked);
    const rag = isUnderWay(lifecycle) ? {} : { rag: null };
    const data = { ...columns.own, ...rag, version: version + 1 };
    await tx.action.update({ where: { id }, data });
    await replaceLists(write, id, columns);
    const after = await loadAction(read, place);
    const event = { action: 'action:save', subject: 'action', subjectId: id } as const;
    await auditWrite(write, { ...event, before, after });
    return after;
  });
}
