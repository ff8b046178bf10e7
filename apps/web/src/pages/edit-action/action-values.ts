import type { Action, ActionFields } from '@ragstone/contract/actions';
import type { Fault } from '@ragstone/domain/fault';
import type { Lifecycle } from '@ragstone/domain/plan/lifecycle';

type Measure = ActionFields['successMeasures'][number];

/** A success measure as its form holds it: numbers as typed, '' for what is not said. */
export type MeasureValues = {
  kind: Measure['kind'];
  text: string;
  baseline: string;
  target: string;
  direction: '' | 'lower' | 'higher';
  unit: string;
  frequency: Measure['frequency'];
  source: string;
  indicator: string;
  area: string;
};
export type MilestoneValues = { title: string; dueOn: string; doneOn: string };

/** An action as its form holds it. */
export type ActionValues = {
  priorityNumber: string;
  title: string;
  how: string;
  leadAgencyId: string;
  namedOfficer: string;
  supportingAgencyIds: string[];
  startOn: string;
  timing: 'due' | 'recurs';
  dueOn: string;
  recurrence: NonNullable<Action['recurrence']>;
  lifecycle: Lifecycle;
  successMeasures: MeasureValues[];
  milestones: MilestoneValues[];
  funding: string;
  fromAssessment: 'yes'[];
  restrictedText: string;
};

export const newMeasure: MeasureValues = {
  kind: 'outcome',
  text: '',
  baseline: '',
  target: '',
  direction: '',
  unit: '',
  frequency: '',
  source: '',
  indicator: '',
  area: '',
};
export const newMilestone: MilestoneValues = { title: '', dueOn: '', doneOn: '' };

export const newAction = (priorityNumber: string): ActionValues => ({
  priorityNumber,
  title: '',
  how: '',
  leadAgencyId: '',
  namedOfficer: '',
  supportingAgencyIds: [],
  startOn: '',
  timing: 'due',
  dueOn: '',
  recurrence: 'quarterly',
  lifecycle: 'not-started',
  successMeasures: [],
  milestones: [],
  funding: '',
  fromAssessment: [],
  restrictedText: '',
});

const typed = (value: number | undefined) => (value === undefined ? '' : String(value));

export const valuesOf = (action: Action): ActionValues => ({
  priorityNumber: String(action.priority.number),
  title: action.title,
  how: action.how,
  leadAgencyId: action.leadAgency?.id ?? '',
  namedOfficer: action.namedOfficer,
  supportingAgencyIds: action.supportingAgencies.map(({ id }) => id),
  startOn: action.startOn ?? '',
  timing: action.recurrence === undefined ? 'due' : 'recurs',
  dueOn: action.dueOn ?? '',
  recurrence: action.recurrence ?? 'quarterly',
  lifecycle: action.lifecycle,
  successMeasures: action.successMeasures.map((measure) => ({
    ...measure,
    baseline: typed(measure.baseline),
    target: typed(measure.target),
    direction: measure.direction ?? '',
    indicator: measure.indicator ?? '',
    area: measure.area ?? '',
  })),
  milestones: action.milestones.map(({ title, dueOn = '', doneOn = '' }) => ({
    title,
    dueOn,
    doneOn,
  })),
  funding: action.funding,
  fromAssessment: action.fromAssessment ? ['yes'] : [],
  restrictedText: action.restrictedText ?? '',
});

/** `1,200` and ` 430.5 ` as numbers; NaN for what is none. */
const numberIn = (text: string) => Number(text.replaceAll(',', '').trim());

/** Numbers that are none, which only the form can see: the API takes numbers. */
export function faultsInNumbers(values: ActionValues, message: string): Fault[] {
  return values.successMeasures.flatMap(({ baseline, target }, at) =>
    Object.entries({ baseline, target })
      .filter(([, text]) => text.trim() !== '' && !Number.isFinite(numberIn(text)))
      .map(([name]) => ({ pointer: `/successMeasures/${at}/${name}`, message })),
  );
}

/** Leaves out what is empty. */
const said = <N extends string>(name: N, text: string) =>
  (text === '' ? {} : { [name]: text }) as { [Name in N]?: string };
const saidNumber = <N extends string>(name: N, text: string) =>
  (text.trim() === '' ? {} : { [name]: numberIn(text) }) as { [Name in N]?: number };

/** An action as the API takes it. */
export const fieldsOf = (values: ActionValues): ActionFields => ({
  title: values.title,
  how: values.how,
  ...said('leadAgencyId', values.leadAgencyId),
  namedOfficer: values.namedOfficer,
  supportingAgencyIds: values.supportingAgencyIds,
  ...said('startOn', values.startOn),
  ...(values.timing === 'due' ? said('dueOn', values.dueOn) : { recurrence: values.recurrence }),
  lifecycle: values.lifecycle,
  successMeasures: values.successMeasures.map((measure) => ({
    kind: measure.kind,
    text: measure.text,
    ...saidNumber('baseline', measure.baseline),
    ...saidNumber('target', measure.target),
    ...(measure.direction === '' ? {} : { direction: measure.direction }),
    unit: measure.unit,
    frequency: measure.frequency,
    source: measure.source,
    ...said('indicator', measure.indicator),
    ...said('area', measure.area),
  })),
  milestones: values.milestones.map(({ title, dueOn, doneOn }) => ({
    title,
    ...said('dueOn', dueOn),
    ...said('doneOn', doneOn),
  })),
  funding: values.funding,
  fromAssessment: values.fromAssessment.length > 0,
  restrictedText: values.restrictedText,
});
