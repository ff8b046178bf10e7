import { expect, test } from 'vitest';
import { readFigureSearch } from './figure-search.ts';

test('an address keeps what it names and nothing else', () => {
  expect(readFigureSearch({ indicator: 'burglary', from: '2025-01', colour: 'red' })).toEqual({
    indicator: 'burglary',
    from: '2025-01',
  });
});
