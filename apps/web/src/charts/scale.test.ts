import { expect, test } from 'vitest';
import { axisMarks } from './scale.ts';

test('marks begin at 0, are round, and the last is not below the highest count', () => {
  expect(axisMarks(678)).toEqual([0, 200, 400, 600, 800]);
  expect(axisMarks(260)).toEqual([0, 100, 200, 300]);
  expect(axisMarks(51)).toEqual([0, 20, 40, 60]);
});

test('counts are whole, so are their marks, down to none at all', () => {
  expect(axisMarks(0)).toEqual([0, 1, 2, 3, 4]);
  expect(axisMarks(9)).toEqual([0, 2, 4, 6, 8, 10]);
  for (let highest = 0; highest < 5000; highest += 7) {
    const marks = axisMarks(highest);
    expect(marks.every(Number.isInteger)).toBe(true);
    expect(marks.at(-1)).toBeGreaterThanOrEqual(highest);
    expect(marks.length).toBeLessThanOrEqual(6);
    expect(marks.length).toBeGreaterThanOrEqual(3);
  }
});
