import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  civilDate,
  compareDates,
  daysBetween,
  endOfQuarter,
  financialYearOfDate,
  isCivilDate,
  lastDayOf,
  monthOfDate,
  oneMonthAfter,
  parseCivilDate,
  quarterOfDate,
} from './civil-date.ts';
import { daysInMonth, monthOf } from './month.ts';

const anyDate = fc
  .tuple(fc.integer({ min: monthOf(1600, 1), max: monthOf(2400, 12) }), fc.nat(30))
  .map(([month, day]) => civilDate(month, Math.min(day + 1, daysInMonth(month))));

/** The platform's calendar, which the product does not use for days, as a second opinion. */
const utcDay = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

describe('a civil date', () => {
  test('is a day of the calendar', () => {
    expect(parseCivilDate('2026-10-20')).toEqual({ month: monthOf(2026, 10), day: 20 });
    expect(isCivilDate('2024-02-29')).toBe(true);
  });

  test.each([
    '',
    '2025-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-10-00',
    '20-10-2026',
    '2026-10-20T00:00',
    '2026-1-2',
  ])('is not %j', (text) => {
    expect(isCivilDate(text)).toBe(false);
  });

  test('cannot be made of a day that its month does not have', () => {
    expect(() => civilDate(monthOf(2025, 2), 29)).toThrow(RangeError);
    expect(() => civilDate(monthOf(2025, 2), 0)).toThrow(RangeError);
    expect(lastDayOf(monthOf(2024, 2))).toBe('2024-02-29');
  });

  test('compares by the calendar', () => {
    expect(compareDates('2026-09-30', '2026-10-01')).toBeLessThan(0);
    expect(compareDates('2026-10-01', '2026-09-30')).toBeGreaterThan(0);
    expect(compareDates('2026-10-01', '2026-10-01')).toBe(0);
  });

  test('lies in a month, a quarter and a financial year', () => {
    expect(monthOfDate('2026-10-20')).toBe(monthOf(2026, 10));
    expect(quarterOfDate('2026-10-20')).toBe(3);
    expect(quarterOfDate('2027-03-31')).toBe(4);
    expect(financialYearOfDate('2027-03-31')).toBe(2026);
    expect(financialYearOfDate('2027-04-01')).toBe(2027);
  });

  test('is refused where it is not one', () => {
    expect(() => monthOfDate('yesterday')).toThrow(RangeError);
    expect(() => addDays('2025-02-29', 1)).toThrow(RangeError);
  });
});

describe('days', () => {
  test('are counted across months, years and 29 February', () => {
    expect(daysBetween('2024-01-01', '2024-05-01')).toBe(121);
    expect(daysBetween('2025-01-01', '2025-05-01')).toBe(120);
    expect(daysBetween('2026-10-20', '2026-10-14')).toBe(-6);
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  });

  test('a month later are the same day, or the last one of a shorter month', () => {
    expect(oneMonthAfter('2026-10-20')).toBe('2026-11-20');
    expect(oneMonthAfter('2027-01-31')).toBe('2027-02-28');
    expect(oneMonthAfter('2026-12-31')).toBe('2027-01-31');
  });

  test('lie in a quarter that ends with a month', () => {
    expect(endOfQuarter('2026-10-20')).toBe('2026-12-31');
    expect(endOfQuarter('2027-03-31')).toBe('2027-03-31');
    expect(endOfQuarter('2026-04-01')).toBe('2026-06-30');
  });

  test('added are the days between', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });

  test('agree with the calendar of the platform', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (from, to) => {
        expect(daysBetween(from, to)).toBe(utcDay(to) - utcDay(from));
      }),
    );
  });
});
