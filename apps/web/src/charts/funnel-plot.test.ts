import { expect, test } from 'vitest';
import { highestRate, limitLine, peopleMarks } from './funnel-plot.ts';

const around = (lower: number, upper: number) => ({ lower, upper });
const points = [
  { people: 900, warning: around(1, 9), action: around(0, 12) },
  { people: 1000, warning: around(2, 8), action: around(0, 10) },
  { people: 5000, warning: around(3, 7), action: around(2, 8) },
];
const dot = { code: 'a', name: 'A', isOwn: true, people: 1000, rate: 11, words: '' };

test('the plot is as high as the highest rate or limit of an area that is in it', () => {
  expect(highestRate([dot], points)).toBe(11);
  expect(highestRate([{ ...dot, rate: 3 }], points)).toBe(10);
  expect(highestRate([], [])).toBe(0);
});

test('a limit is a line of people and rates', () => {
  expect(limitLine(points, 'warning', 'upper')).toEqual([
    [900, 9],
    [1000, 8],
    [5000, 7],
  ]);
});

test('people are marked by round numbers within the plot', () => {
  expect(peopleMarks(95_000, 310_000)).toEqual([100_000, 150_000, 200_000, 250_000, 300_000]);
  expect(peopleMarks(900, 1100)).toEqual([900, 950, 1000, 1050, 1100]);
  expect(peopleMarks(1000, 1001).every(Number.isFinite)).toBe(true);
});
