import { expect, test } from 'vitest';
import { displacementOf } from './displacement.ts';

test('20 fewer where the place compared with had 2 fewer may be chance', () => {
  const found = displacementOf({
    target: { before: 50, after: 30 },
    comparison: { before: 40, after: 38 },
  });
  expect(found?.difference).toBe(-18);
  expect(found?.z).toBeCloseTo(-1.432003, 6);
});

test('the published case with what moved elsewhere', () => {
  const found = displacementOf({
    target: { before: 207, after: 110 },
    comparison: { before: 308, after: 318 },
    around: { before: 178, after: 157 },
    aroundComparison: { before: 150, after: 140 },
  });
  expect(found?.difference).toBe(-118);
  expect(found?.z).toBeCloseTo(-2.98, 2);
  expect(Math.round(found?.lower ?? 0)).toBe(-196);
  expect(Math.round(found?.upper ?? 0)).toBe(-40);
});

test('nothing is said where there was nothing', () => {
  const none = { before: 0, after: 0 };
  expect(displacementOf({ target: none, comparison: none })).toBeUndefined();
});
