import { expect, test } from 'vitest';
import { monthOf } from '../time/month.ts';
import { financialYearPeriod, quarterPeriod, yearEnding } from '../time/period.ts';
import { isPeriodOf, latestPeriod, periodsHeld } from './source-period.ts';

const span = (from: number, to: number) => ({ from: monthOf(2025, from), to: monthOf(2025, to) });

test('months make any span up to a year', () => {
  expect(isPeriodOf(1, span(5, 5))).toBe(true);
  expect(isPeriodOf(1, span(1, 12))).toBe(true);
  expect(isPeriodOf(1, { from: monthOf(2024, 12), to: monthOf(2025, 12) })).toBe(false);
  expect(isPeriodOf(1, span(6, 5))).toBe(false);
});

test('quarters make quarters, and years that begin with one', () => {
  expect(isPeriodOf(3, quarterPeriod(2025, 2))).toBe(true);
  expect(isPeriodOf(3, financialYearPeriod(2025))).toBe(true);
  expect(isPeriodOf(3, yearEnding(monthOf(2025, 6)))).toBe(true);
  expect(isPeriodOf(3, span(5, 7))).toBe(false);
  expect(isPeriodOf(3, span(4, 5))).toBe(false);
});

test('years make years and nothing else', () => {
  expect(isPeriodOf(12, yearEnding(monthOf(2025, 6)))).toBe(true);
  expect(isPeriodOf(12, quarterPeriod(2025, 1))).toBe(false);
});

test('the four latest quarters are begun with, or the latest where one of the four is not held', () => {
  const [first, second, third, fourth, fifth] = [4, 7, 10, 13, 16].map(
    (m) => monthOf(2024, 1) + m - 1,
  ) as [number, number, number, number, number];
  expect(latestPeriod(3, [first, second, third, fourth, fifth])).toEqual({
    from: second,
    to: fifth + 2,
  });
  expect(latestPeriod(3, [first, third, fourth, fifth])).toEqual({ from: fifth, to: fifth + 2 });
});

test('the latest year is begun with, and nothing where nothing is held', () => {
  const years = [monthOf(2021, 1), monthOf(2022, 1), monthOf(2024, 7)];
  expect(latestPeriod(12, years)).toEqual(yearEnding(monthOf(2025, 6)));
  expect(latestPeriod(12, [])).toBeUndefined();
});

test('quarters are listed by themselves and as twelve months, a missing one among them', () => {
  const held = [0, 3, 9, 12].map((after) => monthOf(2024, 4) + after);
  const quarters = periodsHeld(3, held, 'quarter');
  expect(quarters).toHaveLength(5);
  expect(quarters[0]).toEqual(quarterPeriod(2025, 1));
  expect(periodsHeld(3, held, 'twelve-months')).toEqual([
    yearEnding(monthOf(2025, 6)),
    financialYearPeriod(2024),
  ]);
  expect(periodsHeld(3, held, 'financial-year')).toEqual([financialYearPeriod(2024)]);
});

test('years are listed as they were published, and nothing where nothing is held', () => {
  const held = [monthOf(2021, 1), monthOf(2024, 7)];
  expect(periodsHeld(12, held, 'quarter')).toEqual([
    yearEnding(monthOf(2025, 6)),
    yearEnding(monthOf(2021, 12)),
  ]);
  expect(periodsHeld(3, [], 'quarter')).toEqual([]);
});
