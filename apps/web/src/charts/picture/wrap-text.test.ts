import { expect, test } from 'vitest';
import { wrapText } from './wrap-text.ts';

const widthOf = (line: string) => line.length;

test('lines are as long as fits, and break between words', () => {
  expect(wrapText('Burglary is lower than last year', { width: 12, widthOf })).toEqual([
    'Burglary is',
    'lower than',
    'last year',
  ]);
});

test('a word wider than the picture has a line of its own; nothing has none', () => {
  expect(wrapText('a Rhosllanerchrugog b', { width: 5, widthOf })).toEqual([
    'a',
    'Rhosllanerchrugog',
    'b',
  ]);
  expect(wrapText('  ', { width: 5, widthOf })).toEqual([]);
});
