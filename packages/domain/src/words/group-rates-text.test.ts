import { expect, test } from 'vitest';
import { groupRatesText } from './group-rates-text.ts';

test('a group is told by its middle and its ends', () => {
  expect(groupRatesText({ of: 12, median: 74.1, lowest: 56.357, highest: 101 })).toBe(
    'The rates of the 12 areas lie between 56.36 and 101.00; the middle one is 74.10.',
  );
});

test('equal rates have no ends', () => {
  expect(groupRatesText({ of: 3, median: 0, lowest: 0, highest: 0 })).toBe(
    'All 3 areas have a rate of 0.00.',
  );
});

test('of too few areas it says why it cannot say', () => {
  expect(groupRatesText(undefined)).toBe(
    'Cannot say what rate is usual in this group, because fewer than three of its areas can be ranked.',
  );
});
