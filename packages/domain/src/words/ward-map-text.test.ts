import { expect, test } from 'vitest';
import { mapStepText, notDrawnText, wardText } from './ward-map-text.ts';

const hillside = {
  name: 'Hillside',
  now: 45,
  before: 14,
  rate: { per1000: 8.49, rangeWords: '6.19 to 11.36' },
  noRateBecause: undefined,
  unit: 'crimes',
  of: 'people',
} as const;

test('A ward is read out with its name, count, change and rate', () => {
  expect(wardText(hillside)).toBe(
    'Hillside: 45 crimes, 31 more than the 14 a year before. 8.49 for each 1,000 people (6.19 to 11.36 by chance).',
  );
  expect(wardText({ ...hillside, now: 14, rate: undefined, noRateBecause: 'No estimate' })).toBe(
    'Hillside: 14 crimes, the same number as a year before. No estimate.',
  );
});

test('A step of the legend says its values and how many wards are in it', () => {
  expect(mapStepText({ step: 4, lowest: 3.1, highest: 8.49, count: 5 }, 'rate')).toBe(
    'Highest: 3.10 to 8.49 (5 wards)',
  );
  expect(mapStepText({ step: 0, lowest: 0, highest: 0, count: 1 }, 'count')).toBe(
    'Lowest: 0 (1 ward)',
  );
});

test('What is not drawn is said', () => {
  expect(notDrawnText(0)).toBeUndefined();
  expect(notDrawnText(1)).toMatch(/^1 ward has no outline/);
});
