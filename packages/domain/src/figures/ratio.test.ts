import { describe, expect, test } from 'vitest';
import { exactP, ratioOf } from './ratio.ts';

describe('the ratio of two counts with its exact interval', () => {
  test.each([
    [2424, 2121, 0.875, 0.825078, 0.927889],
    [308, 368, 1.194805, 1.024176, 1.394617],
    [17, 9, 0.529412, 0.20794, 1.255666],
    [198, 197, 0.994949, 0.812677, 1.21807],
  ])('of %i and %i is that of R', (before, now, ratio, lower, upper) => {
    const found = ratioOf({ before, now });
    expect(found?.ratio).toBeCloseTo(ratio, 6);
    expect(found?.lower).toBeCloseTo(lower, 6);
    expect(found?.upper).toBeCloseTo(upper, 6);
  });

  test('has only a lower end after none', () => {
    const found = ratioOf({ before: 0, now: 5 });
    expect(found?.ratio).toBeUndefined();
    expect(found?.lower).toBeCloseTo(0.916356, 6);
    expect(found?.upper).toBe(Number.POSITIVE_INFINITY);
  });

  test.each([
    [16, 25, 0.80195707, 3.13204415],
    [75, 104, 1.02058097, 1.89176002],
    [54_721, 53_036, 0.95768312, 0.98086989],
  ])('of %i and %i has the published interval', (before, now, lower, upper) => {
    const found = ratioOf({ before, now });
    expect(found?.lower).toBeCloseTo(lower, 7);
    expect(found?.upper).toBeCloseTo(upper, 7);
  });

  test('of 11 in 800 and 21 in 3011 is that of R’s help page', () => {
    const counts = { before: 21, now: 11, exposure: { before: 3011, now: 800 } };
    const found = ratioOf(counts);
    expect(found?.ratio).toBeCloseTo(1.9714880952, 10);
    expect(found?.lower).toBeCloseTo(0.8584264034, 8);
    expect(found?.upper).toBeCloseTo(4.2772659437, 8);
    expect(exactP(counts)).toBeCloseTo(0.079668633, 9);
  });

  test('of nothing and nothing is none', () => {
    expect(ratioOf({ before: 0, now: 0 })).toBeUndefined();
  });
});

describe('the exact p', () => {
  test.each([
    [16, 25, 0.2110235976, 10],
    [2, 6, 0.2890625, 9],
    [0, 3, 0.25, 9],
    [0, 5, 0.0625, 9],
    [30, 45, 0.1053422689, 10],
    [75, 104, 0.036070161, 10],
    [98, 81, 0.2316, 4],
    [68, 81, 0.3256, 4],
    [54_721, 53_036, 2.8955e-7, 11],
  ])('of %i and %i is that of R', (before, now, p, digits) => {
    expect(exactP({ before, now })).toBeCloseTo(p, digits);
  });
});
