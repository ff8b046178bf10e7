import { expect, test } from 'vitest';
import { monthOf } from '../time/month.ts';
import { monthsOf, type Period } from '../time/period.ts';
import { currentYearTo, defaultSpan, isSpan } from './default-span.ts';

const period = (from: readonly [number, number], to: readonly [number, number]): Period => ({
  from: monthOf(...from),
  to: monthOf(...to),
});
const holding = (...periods: Period[]) => new Set(periods.flatMap(monthsOf));

test('a month is in a financial year that began in April', () => {
  expect(currentYearTo(monthOf(2026, 9))).toEqual(period([2026, 4], [2026, 9]));
  expect(currentYearTo(monthOf(2026, 3))).toEqual(period([2025, 4], [2026, 3]));
  expect(currentYearTo(monthOf(2026, 4))).toEqual(period([2026, 4], [2026, 4]));
});

test('a view has its months in order and at most twelve of them', () => {
  const jan = monthOf(2025, 1);
  expect(isSpan(jan, jan)).toBe(true);
  expect(isSpan(jan, jan + 11)).toBe(true);
  expect(isSpan(jan, jan + 12)).toBe(false);
  expect(isSpan(jan + 1, jan)).toBe(false);
});

test('trends begin with the financial year so far, where the year before is held', () => {
  const held = holding(period([2020, 10], [2026, 9]));
  expect(defaultSpan(held, monthOf(2026, 9))).toEqual(period([2026, 4], [2026, 9]));
  expect(defaultSpan(held, monthOf(2026, 4))).toEqual(period([2026, 4], [2026, 4]));
});

test('a gap that leaves most of the year comparable changes nothing', () => {
  const held = holding(period([2025, 4], [2026, 9]));
  held.delete(monthOf(2026, 8));
  expect(defaultSpan(held, monthOf(2026, 9))).toEqual(period([2026, 4], [2026, 9]));
});

test('where most of the year cannot be compared, the longest part of twelve months that can is shown', () => {
  // April is the only month of 2025-26 with one before it; January to April have four.
  const sevenoaks = holding(period([2024, 1], [2024, 4]), period([2025, 1], [2025, 6]));
  expect(defaultSpan(sevenoaks, monthOf(2025, 6))).toEqual(period([2025, 1], [2025, 4]));
});

test('without a year before, it is the financial year all the same', () => {
  const held = holding(period([2014, 1], [2014, 6]), period([2025, 1], [2025, 6]));
  expect(defaultSpan(held, monthOf(2025, 6))).toEqual(period([2025, 4], [2025, 6]));
});
