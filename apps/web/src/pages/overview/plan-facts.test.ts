import type { ActionRow, Plan } from '@ragstone/contract/plans';
import { expect, test } from 'vitest';
import { concernsIn, dueNext, planInForce } from './plan-facts.ts';

const police = { id: '1', name: 'Kent Police', shortName: 'Police' };

const action = (reference: string, fields: Partial<ActionRow> = {}): ActionRow => ({
  id: reference,
  reference,
  priorityNumber: 1,
  title: `Action ${reference}`,
  leadAgency: police,
  supportingAgencies: [],
  lifecycle: 'in-progress',
  standing: 'green',
  isOverdue: false,
  lacksCorrectiveAction: false,
  ...fields,
});

const referencesOf = (actions: readonly ActionRow[]) => actions.map(({ reference }) => reference);

const plan = (financialYear: number, state: Plan['state']): Plan => ({
  year: `${financialYear}-${(financialYear + 1) % 100}`,
  financialYear,
  state,
  adoptedBy: '',
  version: 1,
});

test('what needs attention is listed from the worst on; an action may need it twice', () => {
  const actions = [
    action('1.1'),
    action('1.2', { standing: 'red', isOverdue: true, lacksCorrectiveAction: true }),
    action('1.3', { standing: 'no-update' }),
    action('1.4', { isOverdue: true }),
    action('1.5', { standing: 'amber', lacksCorrectiveAction: true }),
  ];
  expect(concernsIn(actions).map((each) => [each.kind, referencesOf(each.actions)])).toEqual([
    ['red', ['1.2']],
    ['noCorrectiveAction', ['1.2', '1.5']],
    ['overdue', ['1.2', '1.4']],
    ['silent', ['1.3']],
  ]);
});

test('an action without a lead needs one, unless it is over', () => {
  const { leadAgency: _, ...orphan } = action('2.1');
  const over: ActionRow = { ...orphan, reference: '2.2', lifecycle: 'complete' };
  expect(concernsIn([orphan, over]).map(({ kind, actions }) => [kind, actions.length])).toEqual([
    ['noLead', 1],
  ]);
});

test('a plan in which all goes well has nothing to attend to', () => {
  expect(concernsIn([action('1.1'), action('1.2', { standing: 'complete' })])).toEqual([]);
});

test('coming up are the soonest due dates from today on, of what is not over', () => {
  const actions = [
    action('1.1', { dueOn: '2026-12-31' }),
    action('1.2', { dueOn: '2026-10-20' }),
    action('1.3', { dueOn: '2026-10-19' }),
    action('1.4', { dueOn: '2026-11-01', lifecycle: 'complete' }),
    action('1.5'),
  ];
  expect(referencesOf(dueNext(actions, '2026-10-20', 3))).toEqual(['1.2', '1.1']);
  expect(referencesOf(dueNext(actions, '2026-10-20', 1))).toEqual(['1.2']);
});

test('the plan in force is the newest that was adopted, a draft only where there is no other', () => {
  expect(
    planInForce([plan(2025, 'closed'), plan(2026, 'adopted'), plan(2027, 'draft')])?.year,
  ).toBe('2026-27');
  expect(planInForce([plan(2026, 'draft')])?.year).toBe('2026-27');
  expect(planInForce([])).toBeUndefined();
});
