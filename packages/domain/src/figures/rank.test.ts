import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ranked } from './rank.ts';

const ranksOf = (values: readonly (number | undefined)[]) =>
  ranked(values, (value) => value).map(({ row, rank }) => [row, rank]);

test('1 is the lowest', () => {
  expect(ranksOf([58.9, 56.4, 79.4])).toEqual([
    [56.4, 1],
    [58.9, 2],
    [79.4, 3],
  ]);
});

test('ties share a place, and the place after them is left out', () => {
  expect(ranksOf([3, 1, 1, 2, 2, 2, 9])).toEqual([
    [1, 1],
    [1, 1],
    [2, 3],
    [2, 3],
    [2, 3],
    [3, 6],
    [9, 7],
  ]);
});

test('what has no value is not ranked, and takes no place', () => {
  expect(ranksOf([undefined, 0, 4])).toEqual([
    [0, 1],
    [4, 2],
  ]);
  expect(ranksOf([undefined])).toEqual([]);
});

test('rows of one value keep their order', () => {
  const rows = [{ name: 'Ashford' }, { name: 'Dover' }];
  expect(ranked(rows, () => 1).map(({ row }) => row.name)).toEqual(['Ashford', 'Dover']);
});

test('every place is one more than the number of lower values', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -5, max: 5 })), (values) => {
      for (const { row, rank } of ranked(values, (value) => value)) {
        expect(rank - 1).toBe(values.filter((value) => value < row).length);
      }
    }),
  );
});
