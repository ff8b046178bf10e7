import { expect, test } from 'vitest';
import { readDataSearch } from './data-search.ts';

const id = '0190a5d2-7f3c-7b1e-8a10-3f5d2c9e4b61';

test('an address names an import and whether every release is listed', () => {
  expect(readDataSearch({ import: id, releases: 'all' })).toEqual({ import: id, releases: 'all' });
});

test('what an address cannot mean is left out', () => {
  expect(readDataSearch({ import: '../people', releases: 'none', sort: 'x' })).toEqual({});
});
