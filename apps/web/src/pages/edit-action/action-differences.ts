import type { AnswerOf } from '@ragstone/contract/endpoint';
import type { listPlanChoices } from '@ragstone/contract/plans';
import { isCivilDate } from '@ragstone/domain/time/civil-date';
import { dateLabel } from '@ragstone/domain/time/period-label';
import { lifecycleLabels } from '@ragstone/domain/words/rag-text';
import type { Difference } from '../../forms/conflict-panel.tsx';
import { messagesOf } from '../../messages/define-messages.ts';
import type { ActionValues } from './action-values.ts';
import { editActionMessages } from './messages.ts';

export type Choices = AnswerOf<typeof listPlanChoices>;

const dateText = (date: string) => (isCivilDate(date) ? dateLabel(date) : date);

/** The parts of an action that can be kept from one or the other, each with the values it holds. */
const parts = {
  title: ['title'],
  how: ['how'],
  leadAgency: ['leadAgencyId'],
  namedOfficer: ['namedOfficer'],
  supporting: ['supportingAgencyIds'],
  startOn: ['startOn'],
  dueOn: ['timing', 'dueOn', 'recurrence'],
  lifecycle: ['lifecycle'],
  measures: ['successMeasures'],
  milestones: ['milestones'],
  funding: ['funding'],
  fromAssessment: ['fromAssessment'],
  restrictedText: ['restrictedText'],
} as const satisfies Record<string, readonly (keyof ActionValues)[]>;

export type ActionPart = keyof typeof parts;

/** Each part of an action in words. */
function textsOf(values: ActionValues, { agencies }: Choices): Record<ActionPart, string> {
  const t = messagesOf(editActionMessages);
  const nameOf = (id: string) => agencies.find((agency) => agency.id === id)?.shortName ?? '';
  return {
    title: values.title,
    how: values.how,
    leadAgency: nameOf(values.leadAgencyId),
    namedOfficer: values.namedOfficer,
    supporting: values.supportingAgencyIds.map(nameOf).sort().join(', '),
    startOn: dateText(values.startOn),
    dueOn: values.timing === 'due' ? dateText(values.dueOn) : t.recurrences[values.recurrence],
    lifecycle: lifecycleLabels[values.lifecycle],
    measures: values.successMeasures.map((measure) => lineOf(Object.values(measure))).join('\n'),
    milestones: values.milestones
      .map(({ title, dueOn, doneOn }) => lineOf([title, dateText(dueOn), dateText(doneOn)]))
      .join('\n'),
    funding: values.funding,
    fromAssessment: values.fromAssessment.length > 0 ? t.yes : t.no,
    restrictedText: values.restrictedText,
  };
}

const lineOf = (texts: readonly string[]) => texts.filter((text) => text !== '').join(', ');

/** What two people wrote differently, part by part. */
export function differencesIn(
  yours: ActionValues,
  saved: ActionValues,
  choices: Choices,
): Difference<ActionPart>[] {
  const t = messagesOf(editActionMessages);
  const mine = textsOf(yours, choices);
  const theirs = textsOf(saved, choices);
  return (Object.keys(parts) as ActionPart[])
    .filter((name) => mine[name] !== theirs[name])
    .map((name) => ({ name, label: t[name], yours: mine[name], saved: theirs[name] }));
}

/** One's own values, but for the parts that are to be as the other person saved them. */
export function merged(
  yours: ActionValues,
  saved: ActionValues,
  takeSaved: readonly ActionPart[],
): ActionValues {
  const taken = takeSaved.flatMap((part) => parts[part].map((name) => [name, saved[name]]));
  return { ...yours, ...Object.fromEntries(taken) };
}
