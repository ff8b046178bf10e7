import type { HeldPeriod } from '@ragstone/contract/coverage';
import { expect, test } from 'vitest';
import { coverageGrid, placeInYear } from './coverage-grid.ts';

const held = (from: string, state: HeldPeriod['state'] = 'received'): HeldPeriod => ({
  from,
  state,
  rows: 1,
  release: 1,
  publishedOn: '2026-01-01',
  received: 1,
  expected: 1,
});

test('a month between the first and the last that did not come is missing, one beyond is nothing', () => {
  const grid = coverageGrid({ months: 1, periods: [held('2024-11'), held('2025-02', 'partial')] });
  expect(grid.years.map(({ year }) => year)).toEqual([2025, 2024]);
  expect(grid.missing).toBe(2);
  expect(grid.years[0]?.cells.map(({ state }) => state).slice(0, 3)).toEqual([
    'missing',
    'partial',
    'beyond',
  ]);
});

test('quarters stand in their financial year, the last of which begins in January', () => {
  const grid = coverageGrid({ months: 3, periods: [held('2024-04'), held('2025-01', 'unusable')] });
  expect(grid.years).toHaveLength(1);
  expect(grid.years[0]?.year).toBe(2024);
  const states = grid.years[0]?.cells.map(({ from, state }) => [placeInYear(3, from), state]);
  expect(states).toEqual([
    [1, 'received'],
    [2, 'missing'],
    [3, 'missing'],
    [4, 'unusable'],
  ]);
});

test('of nothing there is no grid', () => {
  expect(coverageGrid({ months: 1, periods: [] })).toEqual({ years: [], missing: 0 });
});
