import type { Action } from '@ragstone/contract/actions';
import { expect, test } from 'vitest';
import { changesBetween } from './changes-between.ts';

const action: Action = {
  ...{ id: 'x', reference: '2.3', title: 'Burglary patrols', how: 'By night', version: 4 },
  ...{ namedOfficer: '', funding: '', fromAssessment: true, lifecycle: 'in-progress' },
  priority: { number: 2, title: 'Serious crime' },
  supportingAgencies: [],
  successMeasures: [],
  milestones: [{ title: 'Patrol plan', dueOn: '2026-07-31' }],
};

test('a change of milestones is told with dates as people write them', () => {
  const milestones = [{ title: 'Patrol plan', dueOn: '2026-07-31', doneOn: '2026-08-03' }];
  expect(changesBetween(action, { ...action, milestones })).toEqual([
    {
      field: 'milestones',
      before: 'Patrol plan, due 31 July 2026',
      after: 'Patrol plan, due 31 July 2026, done 3 August 2026',
    },
  ]);
});

test('what stayed the same is no change', () => {
  expect(changesBetween(action, { ...action, version: 5 })).toEqual([]);
});
