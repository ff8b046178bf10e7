import type { Action } from '@ragstone/contract/actions';
import { dateLabel } from '@ragstone/domain/time/period-label';

type Shown = { field: string; before: string; after: string };

const names = (agencies: Action['supportingAgencies']) =>
  agencies.map(({ shortName }) => shortName).join(', ');

/** Each field of an action as text, so that two versions can be told apart and shown. */
const texts: Record<string, (action: Action) => string> = {
  title: ({ title }) => title,
  how: ({ how }) => how,
  leadAgency: ({ leadAgency }) => leadAgency?.shortName ?? '',
  namedOfficer: ({ namedOfficer }) => namedOfficer,
  supportingAgencies: ({ supportingAgencies }) => names(supportingAgencies),
  startOn: ({ startOn }) => startOn ?? '',
  dueOn: ({ dueOn }) => dueOn ?? '',
  recurrence: ({ recurrence }) => recurrence ?? '',
  funding: ({ funding }) => funding,
  fromAssessment: ({ fromAssessment }) => (fromAssessment ? 'yes' : 'no'),
  restrictedText: ({ restrictedText }) => restrictedText ?? '',
  lifecycle: ({ lifecycle }) => lifecycle,
  successMeasures: ({ successMeasures }) =>
    successMeasures
      .map(({ text, baseline, target, unit }) =>
        [
          text,
          baseline === undefined ? '' : `from ${baseline}`,
          target === undefined ? '' : `to ${target}`,
          unit,
        ]
          .filter((part) => part !== '')
          .join(' '),
      )
      .join('; '),
  milestones: ({ milestones }) =>
    milestones
      .map(({ title, dueOn, doneOn }) =>
        [title, dueOn && `due ${dateLabel(dueOn)}`, doneOn && `done ${dateLabel(doneOn)}`]
          .filter((part) => part !== undefined)
          .join(', '),
      )
      .join('; '),
};

/** The fields whose text differs between two versions of an action. */
export const changesBetween = (before: Action, after: Action): Shown[] =>
  Object.entries(texts)
    .map(([field, textOf]) => ({ field, before: textOf(before), after: textOf(after) }))
    .filter((change) => change.before !== change.after);
