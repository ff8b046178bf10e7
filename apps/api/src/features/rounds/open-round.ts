import type { Round } from '@ragstone/contract/rounds';
import type { Actor } from '@ragstone/domain/access/policy';
import { faultsInRound } from '@ragstone/domain/plan/round';
import { v7 as uuidv7 } from 'uuid';
import { dateValue } from '../../db/civil-date.ts';
import { holdPlan, loadPlan } from '../../db/plan-rows.ts';
import type { Read } from '../../db/read.ts';
import { auditWrite, inTransaction } from '../../db/write.ts';
import type { Deps } from '../../deps.ts';
import { authorise } from '../../http/access.ts';
import { ProblemError, refuseFaults } from '../../http/problem.ts';
import { findRound, findRounds, type RoundRow } from './round-queries.ts';

type Asked = { year: string; quarter: number; dueOn: string; note: string };

async function loadRound(
  read: Read,
  asked: { planId: string; quarter: number },
): Promise<RoundRow> {
  const round = await findRound(read, asked);
  if (round === undefined) throw new ProblemError('not-found');
  return round;
}

function refuseSecondRound(rounds: readonly RoundRow[], quarter: number): void {
  const open = rounds.find(({ closedAt }) => closedAt === undefined);
  if (open !== undefined) {
    throw new ProblemError('conflict', { detail: `The round for Q${open.quarter} is still open.` });
  }
  if (rounds.some((round) => round.quarter === quarter)) {
    refuseFaults([{ pointer: '/quarter', message: `Q${quarter} has had its round` }]);
  }
}

/** Asks the agencies for their reports on a quarter of an adopted plan. One round at a time is open. */
export function openRound(deps: Deps, actor: Actor, asked: Asked): Promise<Round> {
  return inTransaction(deps, actor, async (write) => {
    const { tx, read, now, today } = write;
    const { year, quarter, dueOn, note } = asked;
    const plan = await holdPlan(read, actor, year);
    authorise(actor, 'round:manage', { planState: plan.state });
    refuseSecondRound(await findRounds(read, plan.id), quarter);
    refuseFaults(faultsInRound({ financialYear: plan.financialYear, quarter, dueOn }, today));
    const id = uuidv7();
    const data = { id, planId: plan.id, quarter, dueOn: dateValue(dueOn), note: note.trim() };
    await tx.round.create({ data: { ...data, openedAt: now, openedBy: actor.personId } });
    const after = await loadRound(read, { planId: plan.id, quarter });
    await auditWrite(write, { action: 'round:open', subject: 'round', subjectId: id, after });
    return after;
  });
}

/** Changes the due date or the note of the round that is open. */
export function saveRound(
  deps: Deps,
  actor: Actor,
  asked: Asked & { version: number },
): Promise<Round> {
  return inTransaction(deps, actor, async (write) => {
    const { tx, read, today } = write;
    const { year, quarter, dueOn, note, version } = asked;
    const plan = await loadPlan(read, actor, year);
    const before = await loadRound(read, { planId: plan.id, quarter });
    authorise(actor, 'round:manage', { planState: plan.state });
    refuseClosed(before);
    const { financialYear } = plan;
    if (dueOn !== before.dueOn)
      refuseFaults(faultsInRound({ financialYear, quarter, dueOn }, today));
    const saved = await tx.round.updateMany({
      where: { id: before.id, version, closedAt: null },
      data: { dueOn: dateValue(dueOn), note: note.trim(), version: version + 1 },
    });
    const after = await loadRound(read, { planId: plan.id, quarter });
    if (saved.count === 0) throw new ProblemError('stale', { current: after });
    const event = { action: 'round:save', subject: 'round', subjectId: before.id } as const;
    await auditWrite(write, { ...event, before, after });
    return after;
  });
}

const heldSql = 'SELECT 1 FROM round WHERE id = $1::uuid FOR UPDATE';
const waitingSql = `
  SELECT count(*)::int AS waiting FROM progress_report
  WHERE round_id = $1::uuid AND state = 'submitted'`;

/** Reports are decided on while their round is open: what still waits would wait for ever. */
async function refuseWhileReportsWait(read: Read, round: RoundRow): Promise<void> {
  await read(heldSql, [round.id]); // whoever is sending one at this moment ends first
  const [{ waiting } = { waiting: 0 }] = await read<{ waiting: number }>(waitingSql, [round.id]);
  if (waiting === 0) return;
  const reports = waiting === 1 ? '1 report waits' : `${waiting} reports wait`;
  const detail = `${reports} for your decision. Confirm or override first, then close the round.`;
  throw new ProblemError('conflict', { detail });
}

/**
 * Ends a round whose every sent report is decided on. What was not sent by then is no update;
 * drafts stay as they are, unsent.
 */
export function closeRound(
  deps: Deps,
  actor: Actor,
  asked: { year: string; quarter: number; version: number },
): Promise<Round> {
  return inTransaction(deps, actor, async (write) => {
    const { tx, read, now } = write;
    const { year, quarter, version } = asked;
    const plan = await loadPlan(read, actor, year);
    const before = await loadRound(read, { planId: plan.id, quarter });
    authorise(actor, 'round:manage', { planState: plan.state });
    refuseClosed(before);
    await refuseWhileReportsWait(read, before);
    const saved = await tx.round.updateMany({
      where: { id: before.id, version, closedAt: null },
      data: { closedAt: now, closedBy: actor.personId, version: version + 1 },
    });
    const after = await loadRound(read, { planId: plan.id, quarter });
    if (saved.count === 0) throw new ProblemError('stale', { current: after });
    const event = { action: 'round:close', subject: 'round', subjectId: before.id } as const;
    await auditWrite(write, { ...event, before, after });
    return after;
  });
}

function refuseClosed(round: RoundRow): void {
  if (round.closedAt === undefined) return;
  throw new ProblemError('conflict', { detail: `The round for Q${round.quarter} is closed.` });
}
