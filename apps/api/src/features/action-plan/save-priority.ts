import type { Priority } from '@ragstone/contract/plans';
import type { Actor } from '@ragstone/domain/access/policy';
import { isBlank } from '@ragstone/domain/fault';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../../db/client.ts';
import { holdPlan } from '../../db/plan-rows.ts';
import type { Read } from '../../db/read.ts';
import { auditWrite, inTransaction } from '../../db/write.ts';
import type { Deps } from '../../deps.ts';
import { authorise } from '../../http/access.ts';
import { ProblemError, refuseFaults } from '../../http/problem.ts';
import { findPriorities } from './priority-queries.ts';

type Fields = {
  title: string;
  aim: string;
  crossCutting: boolean;
  headlineIndicator?: string | undefined;
};

/** The columns of what was asked, or what is wrong with it. */
async function columnsOf(tx: Transaction, fields: Fields) {
  const { headlineIndicator: slug, crossCutting } = fields;
  if (isBlank(fields.title)) refuseFaults([{ pointer: '/title', message: 'Name the priority' }]);
  const indicator = slug === undefined ? null : await tx.indicator.findUnique({ where: { slug } });
  if (slug !== undefined && indicator === null) {
    const message = 'There is no such indicator: choose one of the list';
    refuseFaults([{ pointer: '/headlineIndicator', message }]);
  }
  return {
    title: fields.title.trim(),
    aim: fields.aim.trim(),
    crossCutting,
    headlineIndicatorId: indicator?.id ?? null,
  };
}

async function loadPriority(read: Read, planId: string, number: number): Promise<Priority> {
  const [priority] = await findPriorities(read, planId, number);
  if (priority === undefined) throw new ProblemError('not-found');
  return priority;
}

export function addPriority(
  deps: Deps,
  actor: Actor,
  asked: Fields & { year: string; number: number },
): Promise<Priority> {
  return inTransaction(deps, actor, async (write) => {
    const { tx, read } = write;
    const plan = await holdPlan(read, actor, asked.year);
    authorise(actor, 'plan:edit', { planState: plan.state });
    const { number } = asked;
    if ((await findPriorities(read, plan.id, number)).length > 0) {
      const message = `Priority ${number} is taken: its number is never used again`;
      refuseFaults([{ pointer: '/number', message }]);
    }
    const id = uuidv7();
    const columns = await columnsOf(tx, asked);
    await tx.priority.create({ data: { id, planId: plan.id, number, ...columns } });
    const after = await loadPriority(read, plan.id, number);
    const event = { action: 'priority:add', subject: 'priority', subjectId: id } as const;
    await auditWrite(write, { ...event, after });
    return after;
  });
}

export function savePriority(
  deps: Deps,
  actor: Actor,
  asked: Fields & { year: string; number: number; version: number },
): Promise<Priority> {
  return inTransaction(deps, actor, async (write) => {
    const { tx, read } = write;
    const plan = await holdPlan(read, actor, asked.year);
    const { number, version } = asked;
    const before = await loadPriority(read, plan.id, number);
    authorise(actor, 'plan:edit', { planState: plan.state });
    const data = { ...(await columnsOf(tx, asked)), version: version + 1 };
    const saved = await tx.priority.updateMany({
      where: { planId: plan.id, number, version },
      data,
    });
    const after = await loadPriority(read, plan.id, number);
    if (saved.count === 0) throw new ProblemError('stale', { current: after });
    const row = await tx.priority.findFirstOrThrow({ where: { planId: plan.id, number } });
    const event = { action: 'priority:save', subject: 'priority', subjectId: row.id } as const;
    await auditWrite(write, { ...event, before, after });
    return after;
  });
}
