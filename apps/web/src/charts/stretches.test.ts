import { expect, test } from 'vitest';
import { lonePlaces, stretchesOf, within } from './stretches.ts';

test('a line ends before each break and begins anew there', () => {
  expect(stretchesOf(6, [])).toEqual([{ from: 0, to: 5 }]);
  expect(stretchesOf(6, [4, 2])).toEqual([
    { from: 0, to: 1 },
    { from: 2, to: 3 },
    { from: 4, to: 5 },
  ]);
  expect(stretchesOf(6, [5, 5])).toHaveLength(2);
});

test('a break before the first place or after the last parts nothing', () => {
  expect(stretchesOf(3, [0, 3, 9])).toEqual([{ from: 0, to: 2 }]);
  expect(stretchesOf(0, [0, 2])).toEqual([]);
});

test('each run draws its own values, and none of another', () => {
  const rows = [5, undefined, 7, 8].map((own, at) => ({ at, own }));
  const [first, second] = stretchesOf(4, [2]);
  if (first === undefined || second === undefined) throw new Error('Two runs are expected');
  expect(rows.map(within('own', first))).toEqual([5, undefined, undefined, undefined]);
  expect(rows.map(within('own', second))).toEqual([undefined, undefined, 7, 8]);
});

test('a value between gaps and breaks stands alone, and needs a mark to be seen', () => {
  expect([...lonePlaces([3, undefined, 4, 5, 6], [])]).toEqual([0]);
  expect([...lonePlaces([3, 4, 5, 6], [3])]).toEqual([3]);
  expect([...lonePlaces([3, 4, 5, 6], [1, 2])]).toEqual([0, 1]);
  expect([...lonePlaces([undefined, 4], [])]).toEqual([1]);
  expect([...lonePlaces([3, 4, 5], [])]).toEqual([]);
});
