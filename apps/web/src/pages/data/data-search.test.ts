import { expect, test } from 'vitest';
import { readDataSearch } from './data-search.ts';

const id = '0190a5d2-7f3c-7b1e-8a10-3f5d2c9e4b61';

test('an address names an import, and nothing that it cannot mean', () => {
  expect(readDataSearch({ import: id })).toEqual({ import: id });
  expect(readDataSearch({ import: '../people', sort: 'x' })).toEqual({});
});
