import { expect, test } from 'vitest';
import { readRoundSearch } from './round-search.ts';

test('an address names a round by plan year and quarter', () => {
  expect(readRoundSearch({ year: '2025-26', quarter: '4' })).toEqual({
    year: '2025-26',
    quarter: '4',
  });
});

test('a quarter that no year has is as good as none', () => {
  expect(readRoundSearch({ quarter: '5' })).toEqual({});
});
