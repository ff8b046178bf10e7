import { type Actor, can, type PlanState, type ReportRow } from '@ragstone/domain/access/policy';
import type { Lifecycle } from '@ragstone/domain/plan/lifecycle';
import type { Rag } from '@ragstone/domain/plan/rag';
import { parseReference } from '@ragstone/domain/plan/reference';
import { parseFinancialYearLabel } from '@ragstone/domain/time/period-label';
import { ProblemError } from '../http/problem.ts';
import { present, type Read } from './read.ts';

/** What every decision about a plan's rows asks of the plan: its state and its open round. */
export type PlanRow = {
  id: string;
  financialYear: number;
  state: PlanState;
  openRound: { id: string; quarter: number; dueOn: string } | undefined;
};

type PlanColumns = {
  id: string;
  financial_year: number;
  state: PlanState;
  round_id: string | null;
  quarter: number | null;
  due_on: string | null;
};

const planSql = `
  SELECT p.id, p.financial_year, p.state, r.id AS round_id, r.quarter, r.due_on::text
  FROM plan p LEFT JOIN round r ON r.plan_id = p.id AND r.closed_at IS NULL
  WHERE p.partnership_id = $1::uuid AND p.financial_year = $2::int`;

/** The year of an address, `2026-27`; `2026-31` is none. Throws `not-found`. */
function financialYearIn(year: string): number {
  const financialYear = parseFinancialYearLabel(year);
  if (financialYear === undefined) throw new ProblemError('not-found');
  return financialYear;
}

/** The partnership's plan of a year, `2026-27`. Throws `not-found` also for a draft not shared yet. */
export async function loadPlan(read: Read, actor: Actor, year: string): Promise<PlanRow> {
  const [row] = await read<PlanColumns>(planSql, [actor.partnershipId, financialYearIn(year)]);
  if (row === undefined) throw new ProblemError('not-found');
  const { id, state, financial_year: financialYear } = row;
  if (!can(actor, 'plan:read', { planState: state })) throw new ProblemError('not-found');
  const { round_id: roundId, quarter, due_on: dueOn } = row;
  const isOpen = roundId !== null && quarter !== null && dueOn !== null;
  const openRound = isOpen ? { id: roundId, quarter, dueOn } : undefined;
  return { id, financialYear, state, openRound };
}

/** The same within a transaction that writes: nobody closes plan or round before it ends. */
export async function holdPlan(read: Read, actor: Actor, year: string): Promise<PlanRow> {
  const { id } = await loadPlan(read, actor, year);
  await read('SELECT 1 FROM plan WHERE id = $1::uuid FOR SHARE', [id]);
  const openRound = 'SELECT 1 FROM round WHERE plan_id = $1::uuid AND closed_at IS NULL FOR SHARE';
  await read(openRound, [id]);
  return loadPlan(read, actor, year);
}

/** For a change of the plan's own state: whoever writes to its rows at this moment ends first. */
export async function lockPlan(read: Read, actor: Actor, year: string): Promise<PlanRow> {
  const { id } = await loadPlan(read, actor, year);
  await read('SELECT 1 FROM plan WHERE id = $1::uuid FOR UPDATE', [id]);
  return loadPlan(read, actor, year);
}

/** What every decision about an action asks of it. */
export type ActionRow = {
  id: string;
  reference: string;
  lifecycle: Lifecycle;
  rag: Rag | undefined;
  leadAgencyId: string | undefined;
  supportingAgencyIds: string[];
  version: number;
};

type ActionColumns = {
  id: string;
  reference: string;
  lifecycle: Lifecycle;
  rag: Rag | null;
  lead_agency_id: string | null;
  supporting: string[];
  version: number;
};

const actionSql = `
  SELECT a.id, p.number || '.' || a.number AS reference, a.lifecycle, a.rag, a.lead_agency_id, a.version,
    (SELECT coalesce(json_agg(s.agency_id), '[]') FROM action_support s WHERE s.action_id = a.id) AS supporting
  FROM action a JOIN priority p ON p.id = a.priority_id
  WHERE a.plan_id = $1::uuid`;

const actionOf = (row: ActionColumns): ActionRow => ({
  id: row.id,
  reference: row.reference,
  lifecycle: row.lifecycle,
  rag: present(row.rag),
  leadAgencyId: present(row.lead_agency_id),
  supportingAgencyIds: row.supporting,
  version: row.version,
});

/** The action of a reference, held so that two who write on it take turns. Throws `not-found`. */
export async function holdAction(read: Read, plan: PlanRow, reference: string): Promise<ActionRow> {
  const { priority, number } = parseReference(reference) ?? {};
  const sql = `${actionSql} AND p.number = $2::int AND a.number = $3::int FOR UPDATE OF a`;
  const [row] = await read<ActionColumns>(sql, [plan.id, priority, number]);
  if (row === undefined) throw new ProblemError('not-found');
  return actionOf(row);
}

/** The same by the action's id, for a report that names it. */
export async function holdActionOf(read: Read, plan: PlanRow, id: string): Promise<ActionRow> {
  const sql = `${actionSql} AND a.id = $2::uuid FOR UPDATE OF a`;
  const [row] = await read<ActionColumns>(sql, [plan.id, id]);
  if (row === undefined) throw new ProblemError('not-found');
  return actionOf(row);
}

/** The action as the policy asks about reports on it. */
export const reportRowOf = (plan: PlanRow, action: ActionRow): ReportRow => ({
  planState: plan.state,
  roundOpen: plan.openRound !== undefined,
  leadAgencyId: action.leadAgencyId,
  supportingAgencyIds: action.supportingAgencyIds,
});
