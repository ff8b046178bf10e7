import { expect, test } from 'vitest';
import { isNarrowed, readPlanSearch } from './plan-search.ts';

test('an address names what to show', () => {
  expect(
    readPlanSearch({ find: 'patrol', standing: 'amber', show: 'overdue', sort: 'due' }),
  ).toEqual({ find: 'patrol', standing: 'amber', show: 'overdue', sort: 'due' });
});

test('what no plan can show is as good as absent', () => {
  expect(readPlanSearch({ standing: 'purple', sort: 'colour', order: 'up', stray: '1' })).toEqual(
    {},
  );
});

test('an order alone leaves the list whole', () => {
  expect(isNarrowed({ sort: 'due', order: 'descending' })).toBe(false);
  expect(isNarrowed({ find: 'patrol' })).toBe(true);
});
