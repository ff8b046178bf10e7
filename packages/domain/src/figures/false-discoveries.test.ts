import { expect, test } from 'vitest';
import { adjustedP, falseDiscoveries } from './false-discoveries.ts';

const ps = [0.001, 0.008, 0.039, 0.041, 0.042, 0.059, 0.074, 0.205, 0.212, 0.216];

test('at 10 % the first six of ten are kept, at 5 % the first two', () => {
  const kept = (share: number) => ps.filter((_, at) => (adjustedP(ps)[at] ?? 1) <= share);
  expect(kept(falseDiscoveries)).toEqual(ps.slice(0, 6));
  expect(kept(0.05)).toEqual(ps.slice(0, 2));
});

test('the published adjustment, in the order given', () => {
  const adjusted = adjustedP([0.01, 0.04, 0.03, 0.005, 0.2]);
  expect(adjusted.map((p) => Number(p.toFixed(12)))).toEqual([0.025, 0.05, 0.05, 0.025, 0.2]);
});

test('of none there are none', () => {
  expect(adjustedP([])).toEqual([]);
});
