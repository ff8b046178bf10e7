import { describe, expect, test } from 'vitest';
import { isClearlyLower, rankRanges } from './rank-range.ts';
import { ratioOf } from './ratio.ts';

describe('the ranks that an area could have', () => {
  test('areas that chance alone may tell apart could have each other’s', () => {
    const areas = [
      { count: 100, denominator: 10_000 },
      { count: 110, denominator: 10_000 },
      { count: 300, denominator: 10_000 },
    ];
    expect(rankRanges(areas)).toEqual([
      { lowest: 1, highest: 2 },
      { lowest: 1, highest: 2 },
      { lowest: 3, highest: 3 },
    ]);
  });

  test.each([
    [75, 104],
    [16, 25],
    [45, 30],
    [0, 5],
    [0, 6],
    [0, 0],
  ])('%i is clearly lower than %i where the interval of their ratio is above 1', (one, other) => {
    const exposure = { before: 1, now: 1 };
    const ratio = ratioOf({ before: one, now: other, exposure });
    expect(isClearlyLower({ count: one, denominator: 9 }, { count: other, denominator: 9 })).toBe(
      (ratio?.lower ?? 0) > 1,
    );
  });

  test('one area has the one rank', () => {
    expect(rankRanges([{ count: 3, denominator: 10 }])).toEqual([{ lowest: 1, highest: 1 }]);
  });
});
