import type { Plan } from '@ragstone/contract/plans';
import type { Actor } from '@ragstone/domain/access/policy';
import { type Fault, isBlank } from '@ragstone/domain/fault';
import { v7 as uuidv7 } from 'uuid';
import { dateValue } from '../../db/civil-date.ts';
import { lockPlan } from '../../db/plan-rows.ts';
import { auditWrite, inTransaction, type Write } from '../../db/write.ts';
import type { Deps } from '../../deps.ts';
import { authorise } from '../../http/access.ts';
import { ProblemError, refuseFaults } from '../../http/problem.ts';
import { readPlanRow } from './plan-queries.ts';

/** Begins the draft of a plan. It says which plan came before it, where there is one. */
export function createPlan(
  deps: Deps,
  actor: Actor,
  asked: { financialYear: number },
): Promise<Plan> {
  return inTransaction(deps, actor, async (write) => {
    const { tx, read } = write;
    const { partnershipId } = actor;
    const { financialYear } = asked;
    if ((await tx.plan.count({ where: { partnershipId, financialYear } })) > 0) {
      const message = 'There is a plan for this year already';
      refuseFaults([{ pointer: '/financialYear', message }]);
    }
    const before = await tx.plan.findFirst({
      where: { partnershipId, financialYear: { lt: financialYear } },
      orderBy: { financialYear: 'desc' },
    });
    const id = uuidv7();
    await tx.plan.create({
      data: { id, partnershipId, financialYear, builtFromId: before?.id ?? null },
    });
    const after = await readPlanRow(read, actor, id);
    await auditWrite(write, { action: 'plan:create', subject: 'plan', subjectId: id, after });
    return after;
  });
}

type Step = { year: string; version: number; verb: 'adopt' | 'close'; columns: object };

/** Takes a plan from one state to the next, unless somebody has changed it since. */
async function takeStep(write: Write, step: Step & { planId: string }): Promise<Plan> {
  const { tx, read, actor } = write;
  const { planId: id, version, verb, columns } = step;
  const before = await readPlanRow(read, actor, id);
  const data = { ...columns, version: version + 1 };
  const saved = await tx.plan.updateMany({ where: { id, version }, data });
  const after = await readPlanRow(read, actor, id);
  if (saved.count === 0) throw new ProblemError('stale', { current: after });
  const event = { action: `plan:${verb}`, subject: 'plan', subjectId: id } as const;
  await auditWrite(write, { ...event, before, after });
  return after;
}

export type Adoption = { version: number; adoptedOn: string; adoptedBy: string };

function faultsInAdoption({ adoptedOn, adoptedBy }: Adoption, today: string): Fault[] {
  const faults: Fault[] = [];
  if (adoptedOn > today) {
    faults.push({ pointer: '/adoptedOn', message: 'Enter a date that is not in the future' });
  }
  if (isBlank(adoptedBy)) {
    faults.push({ pointer: '/adoptedBy', message: 'Say which meeting or body adopted it' });
  }
  return faults;
}

/** Records an adoption; a plan that is adopted already has its date and body put right. */
export function adoptPlan(
  deps: Deps,
  actor: Actor,
  asked: Adoption & { year: string },
): Promise<Plan> {
  return inTransaction(deps, actor, async (write) => {
    const { year, version, adoptedOn } = asked;
    const plan = await lockPlan(write.read, actor, year);
    authorise(actor, 'plan:edit', { planState: plan.state });
    refuseFaults(faultsInAdoption(asked, write.today));
    const columns = {
      state: 'adopted',
      adoptedOn: dateValue(adoptedOn),
      adoptedBy: asked.adoptedBy.trim(),
    };
    return takeStep(write, { planId: plan.id, year, version, verb: 'adopt', columns });
  });
}

/** Closes an adopted plan whose last round is closed. */
export function closePlan(
  deps: Deps,
  actor: Actor,
  asked: { year: string; version: number; closedOn: string },
): Promise<Plan> {
  return inTransaction(deps, actor, async (write) => {
    const { year, version, closedOn } = asked;
    const plan = await lockPlan(write.read, actor, year);
    authorise(actor, 'plan:edit', { planState: plan.state });
    refuseClosingTooEarly(plan);
    if (closedOn > write.today) {
      refuseFaults([{ pointer: '/closedOn', message: 'Enter a date that is not in the future' }]);
    }
    const columns = { state: 'closed', closedOn: dateValue(closedOn) };
    return takeStep(write, { planId: plan.id, year, version, verb: 'close', columns });
  });
}

function refuseClosingTooEarly(plan: { state: string; openRound: unknown }): void {
  if (plan.state === 'draft') {
    throw new ProblemError('conflict', { detail: 'Only an adopted plan can be closed.' });
  }
  if (plan.openRound !== undefined) {
    throw new ProblemError('conflict', { detail: 'Close the round that is open first.' });
  }
}
