import type { LinkedAction } from '@ragstone/contract/indicator';
import { type Actor, can, type PlanState } from '@ragstone/domain/access/policy';
import { financialYearLabel } from '@ragstone/domain/time/period-label';
import { findActionRows } from '../../db/action-rows.ts';
import { findAgencyNames } from '../../db/agency-names.ts';
import { present, type Read } from '../../db/read.ts';

type Columns = {
  id: string;
  plan_id: string;
  financial_year: number;
  state: PlanState;
  start_on: string | null;
  milestones: LinkedAction['milestones'];
};

// By a success measure of the action itself, or the headline of its priority.
const linkedSql = `
  SELECT a.id, a.plan_id, l.financial_year, l.state, a.start_on::text,
    (SELECT coalesce(json_strip_nulls(json_agg(json_build_object('title', m.title,
      'dueOn', m.due_on, 'doneOn', m.done_on) ORDER BY m.position)), '[]')
      FROM milestone m WHERE m.action_id = a.id) AS milestones
  FROM plan l JOIN action a ON a.plan_id = l.id JOIN priority p ON p.id = a.priority_id
  WHERE l.partnership_id = $1::uuid AND (p.headline_indicator_id = $2::int
    OR EXISTS (SELECT FROM success_measure s WHERE s.action_id = a.id AND s.indicator_id = $2::int))
  ORDER BY l.financial_year DESC, p.number, a.number`;

type Asked = { indicatorId: number; today: string };

/** What the partnership does about an indicator, in the plans that the reader may see, newest first. */
export async function findLinkedActions(
  read: Read,
  actor: Actor,
  { indicatorId, today }: Asked,
): Promise<LinkedAction[]> {
  const found = await read<Columns>(linkedSql, [actor.partnershipId, indicatorId]);
  const linked = found.filter(({ state }) => can(actor, 'plan:read', { planState: state }));
  if (linked.length === 0) return [];
  const agencies = await findAgencyNames(read, actor.partnershipId);
  const years = new Map(linked.map((row) => [row.plan_id, row.financial_year]));
  const rows = await Promise.all(
    [...years].map(([id, financialYear]) =>
      findActionRows(read, { plan: { id, financialYear }, agencies, today }),
    ),
  );
  const rowOf = new Map(rows.flat().map((row) => [row.id, row]));
  return linked.flatMap(({ id, financial_year: year, start_on, milestones }) => {
    const row = rowOf.get(id);
    if (row === undefined) return [];
    return [{ ...row, year: financialYearLabel(year), startOn: present(start_on), milestones }];
  });
}
