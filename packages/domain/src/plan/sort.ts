import type { CivilDate } from '../time/civil-date.ts';
import { compareReferences, parseReference } from './reference.ts';
import { type Standing, standings } from './status.ts';

/** The columns of a plan's list that can order it. */
export const planSortKeys = ['reference', 'title', 'lead', 'due', 'standing', 'updated'] as const;
export type PlanSortKey = (typeof planSortKeys)[number];
export type PlanSort = { key: PlanSortKey; direction: 'ascending' | 'descending' };

/** What the list of a plan knows of an action in order to sort it. */
export type SortableAction = {
  /** `2.3` */
  reference: string;
  title: string;
  leadAgency?: { name: string } | undefined;
  dueOn?: CivilDate | undefined;
  standing: Standing;
  lastReport?: { on: CivilDate } | undefined;
};

const startOfPlan = { priority: 0, number: 0 };

const byReference = (one: SortableAction, other: SortableAction) =>
  compareReferences(
    parseReference(one.reference) ?? startOfPlan,
    parseReference(other.reference) ?? startOfPlan,
  );

/** What a column sorts by; `undefined` where the action has nothing there. */
function sortValue(action: SortableAction, key: PlanSortKey): string | number | undefined {
  switch (key) {
    case 'reference':
      return undefined;
    case 'title':
      return action.title;
    case 'lead':
      return action.leadAgency?.name;
    case 'due':
      return action.dueOn;
    case 'standing':
      return standings.indexOf(action.standing);
    case 'updated':
      return action.lastReport?.on;
  }
}

/**
 * The actions in the order of a column; a new list. References sort by number, equal values by
 * reference, standings from what needs attention first. Where an action has nothing in the column it
 * comes last in either direction: no due date is neither early nor late.
 */
export function sortActions<Row extends SortableAction>(
  actions: readonly Row[],
  { key, direction }: PlanSort,
): Row[] {
  const sign = direction === 'ascending' ? 1 : -1;
  if (key === 'reference') return [...actions].sort((a, b) => sign * byReference(a, b));
  return [...actions].sort((a, b) => {
    const one = sortValue(a, key);
    const other = sortValue(b, key);
    if (one === undefined || other === undefined) {
      return Number(one === undefined) - Number(other === undefined) || byReference(a, b);
    }
    return sign * compareValues(one, other) || byReference(a, b);
  });
}

const compareValues = (one: string | number, other: string | number) =>
  typeof one === 'number' && typeof other === 'number'
    ? one - other
    : String(one).localeCompare(String(other), 'en-GB');
