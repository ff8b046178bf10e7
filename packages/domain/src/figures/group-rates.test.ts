import { expect, test } from 'vitest';
import { groupRates } from './group-rates.ts';

test('the middle of an odd number is one of them, of an even number half way between two', () => {
  expect(groupRates([9, 1, 4])).toEqual({ of: 3, median: 4, lowest: 1, highest: 9 });
  expect(groupRates([10, 1, 4, 2])).toEqual({ of: 4, median: 3, lowest: 1, highest: 10 });
});

test('rates of none at all are rates, and equal ones have no range', () => {
  expect(groupRates([0, 0, 0])).toEqual({ of: 3, median: 0, lowest: 0, highest: 0 });
});

test('of fewer than three areas there is nothing to say', () => {
  expect(groupRates([])).toBeUndefined();
  expect(groupRates([1, 2])).toBeUndefined();
});
