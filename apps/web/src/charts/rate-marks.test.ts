import { expect, test } from 'vitest';
import { rateMarks } from './rate-marks.ts';

test('the marks of a rate are round, begin at 0 and hold the highest', () => {
  expect(rateMarks(4.42)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(rateMarks(57.7)).toEqual([0, 20, 40, 60]);
  expect(rateMarks(0.29)).toEqual([0, 0.1, 0.2, 0.3]);
  expect(rateMarks(0)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
});
