import type { ActionRow, Plan } from '@ragstone/contract/plans';

/** What the overview says of a plan: read off its rows, each counted as the plan page counts it. */

/** The plan in force: the newest that was adopted; for officers who have none yet, the newest draft. */
export const planInForce = (plans: readonly Plan[]): Plan | undefined => {
  const newestFirst = [...plans].sort((one, other) => other.financialYear - one.financialYear);
  return newestFirst.find(({ state }) => state !== 'draft') ?? newestFirst[0];
};

export type Concern = {
  kind: 'red' | 'noCorrectiveAction' | 'overdue' | 'silent' | 'noLead';
  /** In the plan's order; never empty. */
  actions: ActionRow[];
};

const isOpen = ({ lifecycle }: ActionRow) =>
  lifecycle !== 'complete' && lifecycle !== 'cancelled' && lifecycle !== 'closed-not-achieved';

/** What needs attention, the worst first; what nobody has to attend to is left out. */
export function concernsIn(actions: readonly ActionRow[]): Concern[] {
  const all: Concern[] = [
    { kind: 'red', actions: actions.filter(({ standing }) => standing === 'red') },
    {
      kind: 'noCorrectiveAction',
      actions: actions.filter((action) => action.lacksCorrectiveAction),
    },
    { kind: 'overdue', actions: actions.filter(({ isOverdue }) => isOverdue) },
    { kind: 'silent', actions: actions.filter(({ standing }) => standing === 'no-update') },
    {
      kind: 'noLead',
      actions: actions.filter((action) => isOpen(action) && action.leadAgency === undefined),
    },
  ];
  return all.filter((concern) => concern.actions.length > 0);
}

/** The next actions to fall due, today's among them, the soonest first. */
export const dueNext = (actions: readonly ActionRow[], today: string, most: number): ActionRow[] =>
  actions
    .filter((action) => isOpen(action) && action.dueOn !== undefined && action.dueOn >= today)
    .sort((one, other) => (one.dueOn ?? '').localeCompare(other.dueOn ?? ''))
    .slice(0, most);
