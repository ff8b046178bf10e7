import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binomialAbove } from './distributions.ts';
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

  test('what is said without the tail is what the tail says', () => {
    const rated = fc.record({
      count: fc.oneof(fc.nat(30), fc.nat(20_000)),
      denominator: fc.integer({ min: 1, max: 400_000 }),
    });
    fc.assert(
      fc.property(rated, rated, (one, other) => {
        const share = other.denominator / (one.denominator + other.denominator);
        const tail = binomialAbove(other.count - 1, { size: one.count + other.count, share });
        expect(isClearlyLower(one, other)).toBe(tail <= 0.025);
      }),
      { numRuns: 2000 },
    );
  });

  test('one area has the one rank', () => {
    expect(rankRanges([{ count: 3, denominator: 10 }])).toEqual([{ lowest: 1, highest: 1 }]);
  });
});
