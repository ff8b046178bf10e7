import { type Fault, isBlank } from '../fault.ts';
import { type CivilDate, compareDates } from '../time/civil-date.ts';
import { faultsInMeasures, type SuccessMeasure } from './success-measure.ts';

/** How often a recurring action is done. */
export const recurrences = ['weekly', 'monthly', 'quarterly', 'twice-yearly', 'yearly'] as const;
export type Recurrence = (typeof recurrences)[number];

/** A dated step of an action. `doneOn` is `undefined` until it is done. */
export type Milestone = {
  title: string;
  dueOn?: CivilDate | undefined;
  doneOn?: CivilDate | undefined;
};

/** What an officer enters of an action, so far as one field can contradict another. */
export type ActionEntry = {
  title: string;
  leadAgencyId?: string | undefined;
  supportingAgencyIds: readonly string[];
  startOn?: CivilDate | undefined;
  dueOn?: CivilDate | undefined;
  recurrence?: Recurrence | undefined;
  successMeasures: readonly SuccessMeasure[];
  milestones: readonly Milestone[];
};

/** What an action is held against: the partnership's agencies, and the day. */
export type ActionSetting = { agencyIds: ReadonlySet<string>; today: CivilDate };

const isAfter = (one: CivilDate | undefined, other: CivilDate | undefined) =>
  one !== undefined && other !== undefined && compareDates(one, other) > 0;

function faultsInAgencies(action: ActionEntry, agencyIds: ReadonlySet<string>): Fault[] {
  const { leadAgencyId, supportingAgencyIds } = action;
  const faults: Fault[] = [];
  if (leadAgencyId !== undefined && !agencyIds.has(leadAgencyId)) {
    faults.push({ pointer: '/leadAgencyId', message: 'Choose an agency of the partnership' });
  }
  for (const [index, agencyId] of supportingAgencyIds.entries()) {
    const pointer = `/supportingAgencyIds/${index}`;
    if (!agencyIds.has(agencyId)) {
      faults.push({ pointer, message: 'Choose an agency of the partnership' });
    } else if (agencyId === leadAgencyId) {
      faults.push({ pointer, message: 'The lead agency cannot support its own action' });
    } else if (supportingAgencyIds.indexOf(agencyId) < index) {
      faults.push({ pointer, message: 'This agency is named twice' });
    }
  }
  return faults;
}

function faultsInDates({ startOn, dueOn, recurrence }: ActionEntry): Fault[] {
  const pointer = '/dueOn';
  if (dueOn === undefined && recurrence === undefined) {
    return [{ pointer, message: 'Enter a due date, or say how often it recurs' }];
  }
  if (dueOn !== undefined && recurrence !== undefined) {
    return [{ pointer, message: 'Enter a due date or how often it recurs, not both' }];
  }
  return isAfter(startOn, dueOn)
    ? [{ pointer, message: 'Enter a due date that is not before the start' }]
    : [];
}

function faultsInMilestone(milestone: Milestone, action: ActionEntry, today: CivilDate): Fault[] {
  const faults: Fault[] = [];
  if (isBlank(milestone.title)) faults.push({ pointer: '/title', message: 'Name the milestone' });
  if (isAfter(action.startOn, milestone.dueOn)) {
    faults.push({ pointer: '/dueOn', message: 'Enter a date that is not before the start' });
  }
  if (isAfter(milestone.dueOn, action.dueOn)) {
    faults.push({ pointer: '/dueOn', message: 'Enter a date that is not after the due date' });
  }
  if (isAfter(milestone.doneOn, today)) {
    faults.push({ pointer: '/doneOn', message: 'Enter a date that is not in the future' });
  }
  return faults;
}

/**
 * What keeps an action from being saved, in the order of the form; empty where nothing does. An
 * action without a lead agency may be saved: it is shown as having none.
 */
export function faultsInAction(action: ActionEntry, { agencyIds, today }: ActionSetting): Fault[] {
  const title = isBlank(action.title) ? [{ pointer: '/title', message: 'Name the action' }] : [];
  return [
    ...title,
    ...faultsInAgencies(action, agencyIds),
    ...faultsInDates(action),
    ...faultsInMeasures(action.successMeasures),
    ...action.milestones.flatMap((milestone, index) =>
      faultsInMilestone(milestone, action, today).map((fault) => ({
        ...fault,
        pointer: `/milestones/${index}${fault.pointer}`,
      })),
    ),
  ];
}
