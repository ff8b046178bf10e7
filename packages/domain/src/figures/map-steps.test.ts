import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mapSteps, mapStepsOf, stepOf } from './map-steps.ts';

test('ten different values are two in each of five steps', () => {
  const values = [3, 1, 2, 10, 9, 8, 7, 6, 5, 4];
  expect(mapStepsOf(values)).toEqual(
    [0, 1, 2, 3, 4].map((step) => ({
      step,
      lowest: step * 2 + 1,
      highest: step * 2 + 2,
      count: 2,
    })),
  );
});

test('equal values share a step, and steps without values are left out', () => {
  expect(mapStepsOf([0, 0, 0, 0, 5])).toEqual([
    { step: 0, lowest: 0, highest: 0, count: 4 },
    { step: 4, lowest: 5, highest: 5, count: 1 },
  ]);
  expect(mapStepsOf([])).toEqual([]);
});

test('no value has a darker step than a higher one, and every value is in one', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30), { minLength: 1 }), (values) => {
      const sorted = values.toSorted((a, b) => a - b).map((value) => stepOf(value, values));
      expect(sorted).toEqual(sorted.toSorted((a, b) => a - b));
      expect(Math.max(...sorted)).toBeLessThan(mapSteps);
      const counted = mapStepsOf(values).reduce((sum, { count }) => sum + count, 0);
      expect(counted).toBe(values.length);
    }),
  );
});
