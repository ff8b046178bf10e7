import { describe, expect, test } from 'vitest';
import { type ActionEntry, faultsInAction } from './action.ts';
import type { SuccessMeasure } from './success-measure.ts';

const setting = { agencyIds: new Set(['police', 'council', 'fire']), today: '2026-10-20' };
const action: ActionEntry = {
  title: 'Burglary patrols, north wards',
  leadAgencyId: 'police',
  supportingAgencyIds: ['council'],
  startOn: '2026-04-01',
  dueOn: '2027-03-31',
  successMeasures: [],
  milestones: [],
};
const measure: SuccessMeasure = {
  kind: 'outcome',
  text: 'Burglaries a year',
  baseline: 431,
  target: 400,
  direction: 'lower',
};

const pointersIn = (changes: Partial<ActionEntry>) =>
  faultsInAction({ ...action, ...changes }, setting).map((fault) => fault.pointer);
const pointersInMeasure = (changes: Partial<SuccessMeasure>) =>
  pointersIn({ successMeasures: [measure, { ...measure, ...changes }] });

describe('an action', () => {
  test('with a title, an agency and a due date is saved', () => {
    expect(pointersIn({})).toEqual([]);
    expect(pointersIn({ leadAgencyId: undefined, startOn: undefined })).toEqual([]);
  });

  test('has a title', () => {
    expect(pointersIn({ title: ' \u00a0 ' })).toEqual(['/title']);
  });

  test('is due or recurs, not both and not neither', () => {
    expect(pointersIn({ dueOn: undefined, recurrence: 'monthly' })).toEqual([]);
    expect(pointersIn({ recurrence: 'monthly' })).toEqual(['/dueOn']);
    expect(pointersIn({ dueOn: undefined })).toEqual(['/dueOn']);
  });

  test('is not due before it starts', () => {
    expect(pointersIn({ dueOn: '2026-03-31' })).toEqual(['/dueOn']);
    expect(pointersIn({ dueOn: '2026-04-01' })).toEqual([]);
  });

  test('names agencies of the partnership, each once', () => {
    expect(pointersIn({ leadAgencyId: 'elsewhere' })).toEqual(['/leadAgencyId']);
    expect(pointersIn({ supportingAgencyIds: ['elsewhere'] })).toEqual(['/supportingAgencyIds/0']);
    expect(pointersIn({ supportingAgencyIds: ['fire', 'council', 'fire'] })).toEqual([
      '/supportingAgencyIds/2',
    ]);
    expect(pointersIn({ supportingAgencyIds: ['police'] })).toEqual(['/supportingAgencyIds/0']);
  });

  test('has milestones between its start and its due date, done in the past', () => {
    const milestones = [
      { title: 'Wards chosen', dueOn: '2026-04-01', doneOn: '2026-10-20' },
      { title: '', dueOn: '2026-03-31' },
      { title: 'Review', dueOn: '2027-04-01', doneOn: '2026-10-21' },
      { title: 'Some day' },
    ];
    expect(pointersIn({ milestones })).toEqual([
      '/milestones/1/title',
      '/milestones/1/dueOn',
      '/milestones/2/dueOn',
      '/milestones/2/doneOn',
    ]);
  });
});

describe('a success measure', () => {
  test('says what it measures', () => {
    expect(pointersInMeasure({})).toEqual([]);
    expect(pointersInMeasure({ text: '' })).toEqual(['/successMeasures/1/text']);
  });

  test('needs a direction with its target', () => {
    expect(pointersInMeasure({ direction: undefined })).toEqual(['/successMeasures/1/direction']);
    expect(pointersInMeasure({ direction: undefined, target: undefined })).toEqual([]);
  });

  test('has a target that is no worse than its baseline', () => {
    expect(pointersInMeasure({ target: 432 })).toEqual(['/successMeasures/1/target']);
    expect(pointersInMeasure({ direction: 'higher' })).toEqual(['/successMeasures/1/target']);
    expect(pointersInMeasure({ target: 431 })).toEqual([]);
    expect(pointersInMeasure({ direction: 'higher', target: 431 })).toEqual([]);
    expect(pointersInMeasure({ baseline: undefined, target: 0 })).toEqual([]);
  });

  test('has numbers that are numbers', () => {
    expect(pointersInMeasure({ baseline: Number.NaN, target: Number.POSITIVE_INFINITY })).toEqual([
      '/successMeasures/1/baseline',
      '/successMeasures/1/target',
    ]);
  });

  test('that does not exist yet has no target', () => {
    expect(pointersInMeasure({ kind: 'none-yet', text: '' })).toEqual([
      '/successMeasures/1/target',
    ]);
    expect(pointersInMeasure({ kind: 'none-yet', text: '', target: undefined })).toEqual([]);
  });

  test('bound to figures names the indicator and the area', () => {
    expect(pointersInMeasure({ indicator: 'burglary', area: 'E07000111' })).toEqual([]);
    expect(pointersInMeasure({ indicator: 'burglary' })).toEqual(['/successMeasures/1/area']);
    expect(pointersInMeasure({ area: 'E07000111' })).toEqual(['/successMeasures/1/indicator']);
  });
});
