import { type CivilDate, compareDates } from '../time/civil-date.ts';
import { isEnded, type Lifecycle } from './lifecycle.ts';

/** An action by its stage and due date; `undefined` where it recurs or no date was set. */
export type DatedAction = { lifecycle: Lifecycle; dueOn?: CivilDate | undefined };

/** Whether an action that has not ended was due before today. On its due date it is not overdue. */
export const isOverdue = ({ lifecycle, dueOn }: DatedAction, today: CivilDate): boolean =>
  dueOn !== undefined && !isEnded(lifecycle) && compareDates(dueOn, today) < 0;
