import { expect, test } from 'vitest';
import { yearEnd } from '../figures/year-end.ts';
import { monthOf } from '../time/month.ts';
import { yearEndHeading, yearEndText } from './year-end-text.ts';

const april = monthOf(2022, 4);
const table = [
  [52, 48, 61, 55, 70, 66, 72, 69, 58, 60, 49, 51],
  [45, 50, 58, 49, 63, 71, 80, 62, 55, 52, 47, 40],
  [60, 41, 66, 70, 58, 62, 64, 75, 49, 57, 38, 55],
].flat();
const thisYear = april + 36;
const endOf = (soFar: readonly number[], years: readonly number[] = table) => {
  const series = new Map([...years, ...soFar].map((count, at) => [april + at, count] as const));
  return yearEnd({ series }, thisYear + soFar.length - 1);
};

test('a range as close as it deserves, and what stands behind it', () => {
  const end = endOf([60, 60, 60, 60, 60]);
  expect(yearEndHeading(end)).toBe('2025-26 may come to between 670 and 800');
  expect(yearEndText(end)).toBe(
    'April to August 2025 had 300. In the three years before these months made up 41% of the year, which makes about 740 if the rest goes as it did then. A change of course is not foreseen.',
  );
});

test('small figures and restless ones are said to miss their range more often', () => {
  const small = endOf(
    [3, 4, 3],
    table.map((count) => Math.round(count / 12)),
  );
  expect(yearEndText(small)).toMatch(/more often than one year in twenty\.$/);
});

test('a year that is over, and one of which nothing can be said', () => {
  expect(yearEndHeading(endOf([]))).toBe('2024-25 came to 695');
  expect(yearEndText(endOf([]))).toBe('All 12 months are held.');
  const inApril = endOf([60]);
  expect(yearEndHeading(inApril)).toBe('What 2025-26 may come to cannot be said');
  expect(yearEndText(inApril)).toBe(
    'It cannot be said, because fewer than three months of the year are held. April 2025 had 60.',
  );
});

test('none so far is not projected to none', () => {
  expect(yearEndText(endOf([0, 0, 0, 0]))).toBe(
    'It cannot be said, because there were none so far. April to July 2025 had 0.',
  );
});
