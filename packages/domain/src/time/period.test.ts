import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monthOf } from './month.ts';
import {
  daysIn,
  financialYearPeriod,
  includesMonth,
  isComparable,
  isSameLength,
  kindOfPeriod,
  likeForLike,
  monthsOf,
  type Period,
  parsePeriodKey,
  periodKey,
  periodLength,
  withYearBefore,
  yearEarlier,
  yearEnding,
} from './period.ts';

const span = (fromYear: number, from: number, toYear: number, to: number): Period => ({
  from: monthOf(fromYear, from),
  to: monthOf(toYear, to),
});

const anyPeriod = fc
  .tuple(
    fc.integer({ min: monthOf(1900, 1), max: monthOf(2199, 12) }),
    fc.integer({ min: 0, max: 30 }),
  )
  .map(([from, more]) => ({ from, to: from + more }));

describe('a period', () => {
  test('counts its months with both ends', () => {
    expect(periodLength(span(2025, 1, 2025, 4))).toBe(4);
    expect(periodLength(span(2025, 4, 2025, 4))).toBe(1);
    fc.assert(fc.property(anyPeriod, (period) => monthsOf(period).length === periodLength(period)));
  });

  test('knows which months lie in it', () => {
    const period = span(2025, 1, 2025, 4);
    expect(includesMonth(period, monthOf(2025, 1))).toBe(true);
    expect(includesMonth(period, monthOf(2025, 4))).toBe(true);
    expect(includesMonth(period, monthOf(2024, 12))).toBe(false);
    expect(includesMonth(period, monthOf(2025, 5))).toBe(false);
  });

  test('has 121 days from January to April 2024, a leap year, and 120 in 2025', () => {
    expect(daysIn(span(2024, 1, 2024, 4))).toBe(121);
    expect(daysIn(span(2025, 1, 2025, 4))).toBe(120);
    expect(daysIn(financialYearPeriod(2025))).toBe(365);
    expect(daysIn(financialYearPeriod(2023))).toBe(366);
  });

  test('a year earlier has the same months', () => {
    expect(yearEarlier(span(2024, 11, 2025, 3))).toEqual(span(2023, 11, 2024, 3));
    expect(withYearBefore(span(2024, 11, 2025, 3))).toEqual(span(2023, 11, 2025, 3));
    fc.assert(fc.property(anyPeriod, (period) => isComparable(period, yearEarlier(period))));
  });

  test('is comparable only with as many months of the same names', () => {
    expect(isComparable(span(2025, 1, 2025, 4), span(2024, 1, 2024, 4))).toBe(true);
    expect(isComparable(span(2025, 1, 2025, 4), span(2024, 1, 2024, 5))).toBe(false);
    expect(isComparable(span(2025, 1, 2025, 4), span(2024, 2, 2024, 5))).toBe(false);
    expect(isSameLength(span(2025, 1, 2025, 4), span(2024, 2, 2024, 5))).toBe(true);
  });
});

describe('the key of a period', () => {
  test.each([
    ['2025-06', span(2025, 6, 2025, 6), 'month'],
    ['FY2025-Q1', span(2025, 4, 2025, 6), 'quarter'],
    ['FY2025-Q4', span(2026, 1, 2026, 3), 'quarter'],
    ['FY2025', span(2025, 4, 2026, 3), 'financial-year'],
    ['YE2025-06', span(2024, 7, 2025, 6), 'year-ending'],
  ] as const)('%s', (key, period, kind) => {
    expect(parsePeriodKey(key)).toEqual(period);
    expect(periodKey(period)).toBe(key);
    expect(kindOfPeriod(period)).toBe(kind);
  });

  test('is that of the financial year for the year ending in March', () => {
    expect(parsePeriodKey('YE2026-03')).toEqual(financialYearPeriod(2025));
    expect(periodKey(yearEnding(monthOf(2026, 3)))).toBe('FY2025');
  });

  test('does not exist for another span', () => {
    expect(periodKey(span(2025, 1, 2025, 4))).toBeUndefined();
    expect(periodKey(span(2025, 2, 2025, 4))).toBeUndefined();
    expect(kindOfPeriod(span(2025, 2, 2025, 4))).toBe('span');
  });

  test.each([
    '',
    'FY25',
    'FY2025-Q0',
    'FY2025-Q5',
    'fy2025',
    'YE',
    'YE2025',
    'YE2025-13',
    '2011-13',
    'Q1',
  ])('is not %j', (text) => {
    expect(parsePeriodKey(text)).toBeUndefined();
  });

  test('reads back as the period that it was written for', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        const key = periodKey(period);
        if (key !== undefined) expect(parsePeriodKey(key)).toEqual(period);
      }),
    );
  });
});

describe('like for like', () => {
  const year = financialYearPeriod(2026);

  test('compares a part year with the same part of the year before', () => {
    const available = span(2020, 4, 2026, 9);
    expect(likeForLike(year, available)).toEqual({
      now: span(2026, 4, 2026, 9),
      before: span(2025, 4, 2025, 9),
      months: 6,
      isWhole: false,
    });
  });

  test('leaves a whole period whole', () => {
    const compared = likeForLike(financialYearPeriod(2025), span(2020, 4, 2026, 9));
    expect(compared).toMatchObject({ now: financialYearPeriod(2025), months: 12, isWhole: true });
  });

  test('compares a single month with the same month', () => {
    expect(likeForLike(year, span(2020, 4, 2026, 4))).toMatchObject({
      before: span(2025, 4, 2025, 4),
      months: 1,
    });
  });

  test('has nothing to say where no month is available', () => {
    expect(likeForLike(year, span(2020, 4, 2026, 3))).toBeUndefined();
  });

  test('never compares spans of different months', () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, (period, available) => {
        const compared = likeForLike(period, available);
        if (!compared) return;
        expect(isComparable(compared.now, compared.before)).toBe(true);
        expect(compared.months).toBe(periodLength(compared.before));
      }),
    );
  });
});
