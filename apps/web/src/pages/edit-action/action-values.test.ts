import type { Action } from '@ragstone/contract/actions';
import { expect, test } from 'vitest';
import { faultsInNumbers, fieldsOf, newAction, newMeasure, valuesOf } from './action-values.ts';

const police = { id: 'a', name: 'Kent Police', shortName: 'Police' };
const action: Action = {
  id: 'x',
  reference: '2.3',
  priority: { number: 2, title: 'Serious crime' },
  title: 'Burglary patrols',
  how: 'By night',
  leadAgency: police,
  namedOfficer: '',
  supportingAgencies: [],
  recurrence: 'monthly',
  funding: '',
  fromAssessment: true,
  restrictedText: '',
  lifecycle: 'ongoing',
  rag: 'green',
  successMeasures: [
    {
      kind: 'outcome',
      text: 'Burglaries',
      baseline: 512,
      target: 430.5,
      direction: 'lower',
      unit: '',
      frequency: '',
      source: '',
    },
  ],
  milestones: [{ title: 'First month', doneOn: '2026-05-02' }],
  version: 4,
};

test('an action that nobody touched is sent as it was read', () => {
  expect(fieldsOf(valuesOf(action))).toEqual({
    title: 'Burglary patrols',
    how: 'By night',
    leadAgencyId: 'a',
    namedOfficer: '',
    supportingAgencyIds: [],
    recurrence: 'monthly',
    lifecycle: 'ongoing',
    successMeasures: action.successMeasures,
    milestones: action.milestones,
    funding: '',
    fromAssessment: true,
    restrictedText: '',
  });
});

test('a due date gives way to a recurrence, never both', () => {
  const values = { ...newAction('2'), dueOn: '2027-03-31' };
  expect(fieldsOf(values)).toMatchObject({ dueOn: '2027-03-31' });
  expect(fieldsOf({ ...values, timing: 'recurs' })).not.toHaveProperty('dueOn');
});

test('numbers are read as people write them, and what is none is said', () => {
  const measure = { ...newMeasure, baseline: ' 1,200 ', target: 'about 900' };
  const values = { ...newAction('2'), successMeasures: [measure] };
  expect(fieldsOf(values).successMeasures[0]).toMatchObject({ baseline: 1200 });
  expect(faultsInNumbers(values, 'Enter a number')).toEqual([
    { pointer: '/successMeasures/0/target', message: 'Enter a number' },
  ]);
});
