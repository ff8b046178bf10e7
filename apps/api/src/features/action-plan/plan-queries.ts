import type { Plan } from '@ragstone/contract/plans';
import { type Actor, can, type PlanState } from '@ragstone/domain/access/policy';
import { financialYearLabel } from '@ragstone/domain/time/period-label';
import { present, type Read } from '../../db/read.ts';

type Columns = {
  id: string;
  financial_year: number;
  state: PlanState;
  adopted_on: string | null;
  adopted_by: string;
  closed_on: string | null;
  version: number;
  quarter: number | null;
  due_on: string | null;
  waiting: number;
};

const sql = `
  SELECT p.id, p.financial_year, p.state, p.adopted_on::text, p.adopted_by, p.closed_on::text, p.version,
    r.quarter, r.due_on::text,
    (SELECT count(*)::int FROM progress_report g WHERE g.round_id = r.id AND g.state = 'submitted') AS waiting
  FROM plan p LEFT JOIN round r ON r.plan_id = p.id AND r.closed_at IS NULL
  WHERE p.partnership_id = $1::uuid AND ($2::uuid IS NULL OR p.id = $2::uuid)
  ORDER BY p.financial_year DESC`;

function planOf(row: Columns, actor: Actor): Plan {
  const { quarter, due_on: dueOn, waiting } = row;
  const isOpen = quarter !== null && dueOn !== null;
  const seesWaiting = can(actor, 'round:read');
  return {
    year: financialYearLabel(row.financial_year),
    financialYear: row.financial_year,
    state: row.state,
    adoptedOn: present(row.adopted_on),
    adoptedBy: row.adopted_by,
    closedOn: present(row.closed_on),
    version: row.version,
    openRound: isOpen ? { quarter, dueOn, ...(seesWaiting ? { waiting } : {}) } : undefined,
  };
}

/** The partnership's plans that the actor may read, newest first. */
export async function findPlans(read: Read, actor: Actor): Promise<Plan[]> {
  const rows = await read<Columns>(sql, [actor.partnershipId, null]);
  return rows
    .filter((row) => can(actor, 'plan:read', { planState: row.state }))
    .map((row) => planOf(row, actor));
}

/** One plan of the partnership by its id, which the caller has just loaded. */
export async function readPlanRow(read: Read, actor: Actor, id: string): Promise<Plan> {
  const [row] = await read<Columns>(sql, [actor.partnershipId, id]);
  if (row === undefined) throw new Error(`The plan ${id} was here a moment ago`);
  return planOf(row, actor);
}
