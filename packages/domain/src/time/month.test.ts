import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addMonths,
  calendarMonthOf,
  daysInMonth,
  financialYearOf,
  isLeapYear,
  monthKey,
  monthOf,
  monthsBetween,
  parseMonthKey,
  quarterOf,
  yearOf,
} from './month.ts';

const anyMonth = fc.integer({ min: monthOf(1000, 1), max: monthOf(9998, 12) });

describe('a month', () => {
  test('is year * 12 + calendar month - 1', () => {
    expect(monthOf(2025, 1)).toBe(24300);
    expect(monthOf(2025, 12)).toBe(24311);
  });

  test('refuses a calendar month that does not exist', () => {
    expect(() => monthOf(2025, 0)).toThrow(RangeError);
    expect(() => monthOf(2025, 13)).toThrow(RangeError);
    expect(() => monthOf(2025, 1.5)).toThrow(RangeError);
    expect(() => monthOf(Number.NaN, 1)).toThrow(RangeError);
  });

  test('is written and read as its key', () => {
    expect(monthKey(monthOf(2025, 6))).toBe('2025-06');
    expect(parseMonthKey('2025-06')).toBe(monthOf(2025, 6));
    fc.assert(fc.property(anyMonth, (month) => parseMonthKey(monthKey(month)) === month));
  });

  test.each([
    '',
    '2025',
    '2025-00',
    '2025-13',
    '2025-6',
    '25-06',
    '2025-06-01',
    ' 2025-06',
    '２025-06',
  ])('is not read from %j', (text) => {
    expect(parseMonthKey(text)).toBeUndefined();
  });

  test('comes apart into the year and calendar month it was made of', () => {
    fc.assert(
      fc.property(anyMonth, (month) => monthOf(yearOf(month), calendarMonthOf(month)) === month),
    );
  });

  test('added and subtracted crosses years', () => {
    expect(addMonths(monthOf(2024, 11), 4)).toBe(monthOf(2025, 3));
    expect(addMonths(monthOf(2025, 1), -1)).toBe(monthOf(2024, 12));
    expect(monthsBetween(monthOf(2024, 11), monthOf(2025, 3))).toBe(4);
    expect(monthsBetween(monthOf(2025, 3), monthOf(2024, 11))).toBe(-4);
  });
});

describe('the days of a month', () => {
  test('are those of the calendar', () => {
    const days = Array.from({ length: 12 }, (_, index) => daysInMonth(monthOf(2025, index + 1)));
    expect(days).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
  });

  test('are 29 in February of a leap year', () => {
    expect(daysInMonth(monthOf(2024, 2))).toBe(29);
    expect([1900, 2000, 2023, 2024, 2100].map(isLeapYear)).toEqual([
      false,
      true,
      false,
      true,
      false,
    ]);
  });
});

describe('the financial year', () => {
  test('runs from April to March', () => {
    expect(financialYearOf(monthOf(2025, 3))).toBe(2024);
    expect(financialYearOf(monthOf(2025, 4))).toBe(2025);
    expect(financialYearOf(monthOf(2026, 3))).toBe(2025);
  });

  test('has its first quarter in April to June and its fourth in January to March', () => {
    const quarters = Array.from({ length: 12 }, (_, index) => quarterOf(monthOf(2025, index + 1)));
    expect(quarters).toEqual([4, 4, 4, 1, 1, 1, 2, 2, 2, 3, 3, 3]);
  });
});
