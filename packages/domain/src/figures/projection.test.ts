import { describe, expect, test } from 'vitest';
import { projectYear, shareSoFar } from './projection.ts';

const years = [
  [52, 48, 61, 55, 70, 66, 72, 69, 58, 60, 49, 51],
  [45, 50, 58, 49, 63, 71, 80, 62, 55, 52, 47, 40],
  [60, 41, 66, 70, 58, 62, 64, 75, 49, 57, 38, 55],
];

describe('where a year is heading', () => {
  test('the share of its first five months', () => {
    expect(shareSoFar(years, 5)).toBeCloseTo(0.40712223, 8);
    expect(shareSoFar([], 5)).toBeUndefined();
    expect(shareSoFar([[0, 0, 4]], 2)).toBeUndefined();
  });

  test.each([
    [300, 0.4071222329, 1.2, 736.879433, 666.546763, 807.212103],
    [40, 0.25, 1, 160, 117.059341, 202.940659],
  ])(
    'of %i so far, a share of %d, dispersion %d',
    (soFar, share, dispersion, expected, lower, upper) => {
      const found = projectYear({ soFar, months: 5, share, dispersion });
      expect(found?.expected).toBeCloseTo(expected, 5);
      expect(found?.lower).toBeCloseTo(lower, 5);
      expect(found?.upper).toBeCloseTo(upper, 5);
    },
  );

  test('is never less than there was already', () => {
    expect(projectYear({ soFar: 1, months: 11, share: 0.9 })?.lower).toBe(1);
  });

  test.each([
    ['two months', { soFar: 50, months: 2, share: 0.2 }],
    ['a whole year', { soFar: 50, months: 12, share: 1 }],
    ['a negative count', { soFar: -1, months: 4, share: 0.3 }],
  ])('is not said of %s', (_, asked) => {
    expect(projectYear(asked)).toBeUndefined();
  });
});
