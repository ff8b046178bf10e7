import { expect, test } from 'vitest';
import { ratePer1000 } from './rate.ts';

test.each([
  [24, 121_173, 0.198064],
  [490, 121_173, 4.043805],
  [6829, 121_173, 56.357439],
])('%i on %i people is %f for each 1,000', (count, people, rate) => {
  expect(ratePer1000(count, people)).toBeCloseTo(rate, 6);
});

test('ONS published 66.27 on an older denominator; 8,008 on 120,800 is 66.29', () => {
  expect(ratePer1000(8008, 120_800)).toBeCloseTo(66.29, 2);
});

test('none recorded is a rate of 0, and a place without people has no rate', () => {
  expect(ratePer1000(0, 121_173)).toBe(0);
  expect(ratePer1000(5, 0)).toBeUndefined();
});

test('equal shares give equal rates, so that they tie', () => {
  expect(ratePer1000(1, 3)).toBe(ratePer1000(30_000, 90_000));
});
