import { describe, expect, test } from 'vitest';
import { dispersionOf } from './dispersion.ts';

const calm = [
  [52, 48, 61, 55, 70, 66, 72, 69, 58, 60, 49, 51],
  [45, 50, 58, 49, 63, 71, 80, 62, 55, 52, 47, 40],
  [60, 41, 66, 70, 58, 62, 64, 75, 49, 57, 38, 55],
];
const wild = [
  [30, 80, 22, 95, 41, 77, 33, 88, 19, 102, 36, 71],
  [61, 25, 90, 40, 85, 21, 79, 30, 95, 28, 77, 44],
  [33, 66, 29, 88, 40, 80, 20, 91, 35, 70, 44, 60],
];

describe('the dispersion of a series', () => {
  test.each([
    ['that varies as chance does', calm, 0.76519393],
    ['that varies much more', wild, 17.87792963],
  ])('%s is that of R', (_, years, dispersion) => {
    expect(dispersionOf(years)).toBeCloseTo(dispersion, 8);
  });

  test('is of the latest five years', () => {
    expect(dispersionOf([...wild, ...calm, ...calm.slice(0, 2)])).toBe(
      dispersionOf([...calm, ...calm.slice(0, 2)]),
    );
  });

  test('is not known of one year, or where there was none at all', () => {
    expect(dispersionOf(calm.slice(0, 1))).toBeUndefined();
    expect(dispersionOf([])).toBeUndefined();
    expect(dispersionOf([Array(12).fill(0), Array(12).fill(0)])).toBeUndefined();
  });

  test('leaves out a month that never had any', () => {
    const [one = [], other = []] = calm;
    const without = [one, other].map((year) => year.slice(1));
    const empty = [one, other].map((year) => [0, ...year.slice(1)]);
    expect(dispersionOf(empty)).toBeCloseTo(dispersionOf(without) ?? 0, 12);
  });
});
