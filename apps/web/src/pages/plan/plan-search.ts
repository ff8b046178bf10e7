import { lifecycles } from '@ragstone/domain/plan/lifecycle';
import { planSortKeys } from '@ragstone/domain/plan/sort';
import { standings } from '@ragstone/domain/plan/status';
import { choiceOf, textOf } from '../../address/search.ts';

const shows = ['overdue', 'mine'] as const;

/** What an address of the plan page asks to see. What is absent or unknown does not narrow it. */
export function readPlanSearch(search: Record<string, unknown>) {
  const all = {
    find: textOf(search, 'find'),
    priority: textOf(search, 'priority'),
    agency: textOf(search, 'agency'),
    standing: choiceOf(search, 'standing', standings),
    lifecycle: choiceOf(search, 'lifecycle', lifecycles),
    show: choiceOf(search, 'show', shows),
    sort: choiceOf(search, 'sort', planSortKeys),
    order: choiceOf(search, 'order', ['descending']),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as {
    [Name in keyof typeof all]?: NonNullable<(typeof all)[Name]>;
  };
}
export type PlanSearch = ReturnType<typeof readPlanSearch>;

/** Whether the address narrows the list at all; an order alone does not. */
export const isNarrowed = ({ sort: _sort, order: _order, ...filter }: PlanSearch): boolean =>
  Object.keys(filter).length > 0;
