import { expect, test } from 'vitest';
import { periodKey } from './period.ts';
import { type PeriodLength, parsePeriodInWords } from './period-in-words.ts';

const keyOf = (text: string, length: PeriodLength) => {
  const period = parsePeriodInWords(text, length);
  return period === undefined ? undefined : (periodKey(period) ?? 'a span');
};

test.each(['2025-06', '2025-06-01', '06/2025', '1/6/2025', 'June 2025', 'jun-25', ' Jun  2025 '])(
  'a month: %s',
  (text) => {
    expect(keyOf(text, 1)).toBe('2025-06');
  },
);

test.each([
  'FY2025-Q1',
  'Q1 2025/26',
  '2025-26 Q1',
  '2025/2026 Q1',
  'April to June 2025',
  'Apr-Jun 2025',
])('a quarter: %s', (text) => {
  expect(keyOf(text, 3)).toBe('FY2025-Q1');
});

test.each([
  ['2025/26', 'FY2025'],
  ['2025-26', 'FY2025'],
  ['1999/00', 'FY1999'],
  ['FY2025', 'FY2025'],
  ['YE2025-06', 'YE2025-06'],
  ['year ending June 2025', 'YE2025-06'],
  ['Year ending Mar 2026', 'FY2025'],
  ['2024', 'YE2024-12'],
])('a year: %s', (text, key) => {
  expect(keyOf(text, 12)).toBe(key);
});

test('the last quarter lies in the next calendar year', () => {
  expect(keyOf('January to March 2026', 3)).toBe('FY2025-Q4');
  expect(keyOf('Nov to Jan 2026', 3)).toBe('a span');
});

test.each<[string, PeriodLength]>([
  ['Q1 2025', 3], // January to March, or April to June
  ['2025-13', 1],
  ['02/06/2025', 1], // a day, not a month
  ['45658', 1], // a date's serial number, without its format
  ['2025/27', 12],
  ['April to July 2025', 3],
  ['June 2025', 12],
  ['', 1],
  ['undefined-', 12],
])('no period of that length: %s', (text, length) => {
  expect(parsePeriodInWords(text, length)).toBeUndefined();
});
