import { type Actor, can } from '@ragstone/domain/access/policy';
import { type ActionRow, type PlanRow, reportRowOf } from '../../db/plan-rows.ts';
import { ProblemError } from '../../http/problem.ts';

type Asked = {
  plan: PlanRow;
  action: ActionRow;
  permission: 'report:propose' | 'report:add-text' | 'report:confirm';
};

/**
 * The id of the open round in which the actor may do this to the action's reports. Throws
 * `forbidden`; whoever might, were a round open, is told that it is not.
 */
export function authoriseReport(actor: Actor, { plan, action, permission }: Asked): string {
  const row = reportRowOf(plan, action);
  if (plan.openRound !== undefined && can(actor, permission, row)) return plan.openRound.id;
  const mightElse = can(actor, permission, { ...row, planState: 'adopted', roundOpen: true });
  if (!mightElse) throw new ProblemError('forbidden');
  const detail =
    plan.state === 'adopted'
      ? 'No round is open now, so no reports are taken.'
      : 'Reports are taken on adopted plans only.';
  throw new ProblemError('forbidden', { detail });
}
