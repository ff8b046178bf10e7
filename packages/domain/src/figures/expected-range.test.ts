import { describe, expect, test } from 'vitest';
import { expectedRange } from './expected-range.ts';

describe('what earlier years let one expect', () => {
  test.each([
    [[52, 45, 60], 1.2, undefined, 52.333333, 34.398503, 70.268164],
    [[52, 45, 60], 1.2, 3, 52.333333, 24.881557, 79.785109],
    [[5, 3, 8, 4, 6], 1, undefined, 5.2, 0.304012, 10.095988],
  ])('of %j with dispersion %d', (counts, dispersion, z, expected, lower, upper) => {
    const range = expectedRange({ counts, dispersion }, z);
    expect(range?.expected).toBeCloseTo(expected, 6);
    expect(range?.lower).toBeCloseTo(lower, 6);
    expect(range?.upper).toBeCloseTo(upper, 6);
  });

  test('is never below none', () => {
    expect(expectedRange({ counts: [1, 0, 1] })?.lower).toBe(0);
  });

  test('is not said of one year, or of six', () => {
    expect(expectedRange({ counts: [5] })).toBeUndefined();
    expect(expectedRange({ counts: [5, 5, 5, 5, 5, 5] })).toBeUndefined();
  });
});
