import fc from 'fast-check';
import { expect, test } from 'vitest';
import { standingAt, standingsOf } from './standings.ts';

const people = 100_000;

test('areas stand by their rate, and one without a figure takes no part', () => {
  const areas = [
    { count: 500, denominator: people },
    undefined,
    { count: 100, denominator: people },
    { count: 1000, denominator: 2 * people },
    { count: 5, denominator: 0 },
    { count: 300, denominator: 10 * people },
  ];
  expect(standingsOf(areas)).toEqual([
    { rank: 3, range: { lowest: 3, highest: 4 }, lower: 2, higher: 0, of: 4 },
    undefined,
    { rank: 2, range: { lowest: 2, highest: 2 }, lower: 1, higher: 2, of: 4 },
    { rank: 3, range: { lowest: 3, highest: 4 }, lower: 2, higher: 0, of: 4 },
    undefined,
    { rank: 1, range: { lowest: 1, highest: 1 }, lower: 0, higher: 3, of: 4 },
  ]);
});

test('there is no place among none', () => {
  expect(standingsOf([])).toEqual([]);
  expect(standingsOf([undefined])).toEqual([undefined]);
});

test('one area by itself stands where it stands among all', () => {
  const area = fc.option(
    fc.record({ count: fc.nat(400), denominator: fc.constantFrom(0, 50_000, 100_000) }),
    { nil: undefined },
  );
  fc.assert(
    fc.property(fc.array(area, { maxLength: 12 }), (areas) => {
      expect(areas.map((_, at) => standingAt(areas, at))).toEqual(standingsOf(areas));
    }),
  );
});
