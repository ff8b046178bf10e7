import { expect, test } from 'vitest';
import { readReturnsSearch } from './returns-search.ts';

test('the address says whose return is shown and what is being done', () => {
  const agency = '0192f0aa-0000-7000-8000-000000000001';
  const search = { agency, year: '2026-27', show: 'file', indicator: 'deliberate-fires' };
  expect(readReturnsSearch(search)).toEqual(search);
});

test('what is no such thing is left out', () => {
  const search = { agency: '../people', year: '2026', show: 'all', indicator: 'A B', more: '1' };
  expect(readReturnsSearch(search)).toEqual({});
});
