import { expect, test } from 'vitest';
import { seasonalFactors } from './seasonal-factors.ts';

const years = [
  [52, 48, 61, 55, 70, 66, 72, 69, 58, 60, 49, 51],
  [45, 50, 58, 49, 63, 71, 80, 62, 55, 52, 47, 40],
  [60, 41, 66, 70, 58, 62, 64, 75, 49, 57, 38, 55],
];

test('seasonal factors are each month’s share of complete years', () => {
  const expected = [
    0.906641, 0.802695, 1.068335, 1.004812, 1.102984, 1.149182, 1.247353, 1.189605, 0.935515,
    0.975938, 0.773821, 0.843118,
  ];
  const factors = seasonalFactors(years) ?? [];
  expect(factors.map((factor) => Number(factor.toFixed(6)))).toEqual(expected);
  expect(factors.reduce((sum, factor) => sum + factor, 0)).toBeCloseTo(12, 12);
});

test('there are none without a year, or where there was nothing', () => {
  expect(seasonalFactors([])).toBeUndefined();
  expect(seasonalFactors([Array(12).fill(0)])).toBeUndefined();
});
