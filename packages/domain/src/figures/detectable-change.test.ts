import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectableChange } from './detectable-change.ts';
import { verdictOf } from './verdict.ts';

describe('what could have been seen', () => {
  test.each([
    [0, 5, undefined],
    [1, 7, undefined],
    [5, 14, 0],
    [10, 22, 2],
    [16, 30, 6],
    [25, 41, 12],
    [50, 72, 32],
    [100, 130, 74],
    [200, 242, 162],
    [400, 458, 346],
  ])('from %i is a rise to %i or a fall to %i', (before, rise, fall) => {
    expect(detectableChange({ before })).toEqual({ rise, fall });
  });

  test('is where the verdict begins, however far a series varies', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3000 }),
        fc.double({ min: 1, max: 20, noNaN: true }),
        (before, dispersion) => {
          const base = { before, dispersion };
          const found = detectableChange(base);
          const strength = (now: number) => verdictOf({ ...base, now })?.strength;
          expect(strength(found?.rise ?? 0)).not.toBe('no-clear-change');
          expect(strength((found?.rise ?? 1) - 1)).toBe('no-clear-change');
          if (found?.fall === undefined) expect(strength(0)).toBe('no-clear-change');
          else {
            expect(strength(found.fall)).not.toBe('no-clear-change');
            expect(strength(found.fall + 1)).toBe('no-clear-change');
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('is nothing from a negative count', () => {
    expect(detectableChange({ before: -3 })).toBeUndefined();
  });
});
