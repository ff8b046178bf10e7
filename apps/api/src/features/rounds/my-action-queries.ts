import type { MyAction } from '@ragstone/contract/progress';
import type { PlanState } from '@ragstone/domain/access/policy';
import { isEnded } from '@ragstone/domain/plan/lifecycle';
import { findActionRows, type RowsAsked } from '../../db/action-rows.ts';
import { byAction, findReportsOf, isConfirmed } from '../../db/progress-reports.ts';
import type { Read } from '../../db/read.ts';

export type AskingPlan = {
  id: string;
  financialYear: number;
  state: PlanState;
  round: { quarter: number; dueOn: string; note: string } | null;
};

/** The adopted plan that asks for reports now, or the newest adopted one. */
export async function findAskingPlan(
  read: Read,
  partnershipId: string,
): Promise<AskingPlan | undefined> {
  const sql = `
    SELECT p.id, p.financial_year AS "financialYear", p.state, CASE WHEN r.id IS NULL THEN NULL
      ELSE json_build_object('quarter', r.quarter, 'dueOn', r.due_on, 'note', r.note) END AS round
    FROM plan p LEFT JOIN round r ON r.plan_id = p.id AND r.closed_at IS NULL
    WHERE p.partnership_id = $1::uuid AND p.state = 'adopted'
    ORDER BY r.id IS NULL, p.financial_year DESC LIMIT 1`;
  return (await read<AskingPlan>(sql, [partnershipId]))[0];
}

/** The actions that an agency leads or supports and still has to say something about. */
export async function findMyActions(
  read: Read,
  asked: RowsAsked & { agencyId: string; quarter: number | undefined },
): Promise<MyAction[]> {
  const { agencyId, quarter, plan } = asked;
  const rows = await findActionRows(read, asked);
  const reportsOn = byAction(await findReportsOf(read, { planId: plan.id, agencyId }));
  const titles = await read<{ number: number; title: string }>(
    'SELECT number, title FROM priority WHERE plan_id = $1::uuid',
    [plan.id],
  );
  return rows.flatMap((row) => {
    const isLead = row.leadAgency?.id === agencyId;
    if (!isLead && !row.supportingAgencies.some(({ id }) => id === agencyId)) return [];
    const part = isLead ? 'lead' : 'support';
    const own = (reportsOn.get(row.id) ?? []).filter((each) => each.part === part);
    const report = own.find((each) => each.quarter === quarter);
    if (isEnded(row.lifecycle) && report === undefined) return [];
    const { reference, title, leadAgency, dueOn, lifecycle, rag, standing } = row;
    const { priorityNumber: number } = row;
    return {
      ...{ reference, title, part, leadAgency, dueOn, lifecycle, rag, standing },
      priority: { number, title: titles.find((each) => each.number === number)?.title ?? '' },
      lastReport: own.find((each) => each.quarter !== quarter && isConfirmed(each)),
      report,
    };
  });
}
