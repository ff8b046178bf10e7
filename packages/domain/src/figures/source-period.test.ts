import { expect, test } from 'vitest';
import { monthOf } from '../time/month.ts';
import { financialYearPeriod, quarterPeriod, yearEnding } from '../time/period.ts';
import { isPeriodOf, latestPeriod, listingsOf, periodsHeld } from './source-period.ts';

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

test('months are listed in every way, from the first whole period held', () => {
  const held = Array.from({ length: 26 }, (_, at) => monthOf(2023, 2) + at);
  const of = (by: Parameters<typeof periodsHeld>[2]) => periodsHeld(1, held, by);
  expect(listingsOf(1)[0]).toBe('month');
  expect(of('month')).toHaveLength(26);
  expect(of('quarter').at(-1)).toEqual(quarterPeriod(2023, 1));
  expect(of('quarter')[0]).toEqual(quarterPeriod(2024, 4));
  expect(of('twelve-months')).toHaveLength(15);
  expect(of('financial-year')).toEqual([financialYearPeriod(2024), financialYearPeriod(2023)]);
  expect(of('calendar-year')).toEqual([yearEnding(monthOf(2024, 12))]);
  expect(of('year-ending')).toEqual([yearEnding(monthOf(2025, 3)), yearEnding(monthOf(2024, 3))]);
});

test('quarters make calendar years and years that end with the latest of them', () => {
  const held = [0, 3, 6, 9, 12, 15].map((after) => monthOf(2023, 7) + after);
  expect(periodsHeld(3, held, 'calendar-year')).toEqual([yearEnding(monthOf(2024, 12))]);
  expect(periodsHeld(3, held, 'year-ending')).toEqual([yearEnding(monthOf(2024, 12))]);
  expect(listingsOf(3)).not.toContain('month');
  expect(listingsOf(12)).toEqual([]);
});
