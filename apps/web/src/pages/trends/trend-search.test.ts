import { expect, test } from 'vitest';
import { readTrendSearch } from './trend-search.ts';

test('an address keeps what it names and nothing else', () => {
  expect(readTrendSearch({ indicator: 'burglary', from: '2025-01', colour: 'red' })).toEqual({
    indicator: 'burglary',
    from: '2025-01',
  });
});
