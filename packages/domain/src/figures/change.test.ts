import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeOf } from './change.ts';

describe('a change', () => {
  test.each([
    [2424, 2121, -303, -12.5],
    [308, 368, 60, 19.48],
    [198, 197, -1, -0.51],
    [50, 70, 20, 40],
    [400, 400, 0, 0],
  ])('from %i to %i is %i, or %d per cent', (before, now, difference, percent) => {
    expect(changeOf({ before, now })).toMatchObject({
      kind: 'measured',
      before,
      now,
      difference,
      percent: expect.closeTo(percent, 2),
    });
  });

  test.each([
    [17, 9, -8],
    [49, 98, 49],
    [0, 5, 5],
    [0, 0, 0],
  ])('from %i to %i has no percentage: the base is under 50', (before, now, difference) => {
    const because = 'small-base';
    expect(changeOf({ before, now })).toMatchObject({
      kind: 'counts-only',
      before,
      now,
      difference,
      because,
    });
  });

  test('has a percentage if and only if its base is 50 or more, and it leads back to the count', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(100_000), (before, now) => {
        const change = changeOf({ before, now });
        expect(change.kind).toBe(before < 50 ? 'counts-only' : 'measured');
        if (change.kind === 'measured') {
          expect(before * (1 + change.percent / 100)).toBeCloseTo(now, 6);
        }
      }),
    );
  });
});
