import { describe, expect, test } from 'vitest';
import { monthOf } from './month.ts';
import type { Period } from './period.ts';
import {
  ageLabel,
  dateLabel,
  financialYearLabel,
  monthLabel,
  parseFinancialYearLabel,
  parseMonthLabel,
  periodLabel,
  quarterLabel,
  shortDateLabel,
  shortMonthName,
  shortSpanLabel,
  spanLabel,
} from './period-label.ts';

const span = (fromYear: number, from: number, toYear: number, to: number): Period => ({
  from: monthOf(fromYear, from),
  to: monthOf(toYear, to),
});

describe('a period in words', () => {
  test.each([
    [span(2025, 4, 2025, 4), 'April 2025'],
    [span(2025, 4, 2025, 6), 'April to June 2025'],
    [span(2025, 1, 2025, 4), 'January to April 2025'],
    [span(2024, 11, 2025, 3), 'November 2024 to March 2025'],
    [span(2025, 10, 2026, 9), '12 months to September 2026'],
    [span(2025, 1, 2025, 12), '12 months to December 2025'],
    [span(2026, 4, 2027, 3), '2026-27'],
    [span(2020, 4, 2026, 9), 'April 2020 to September 2026'],
  ])('%o is %s', (period, label) => {
    expect(periodLabel(period)).toBe(label);
  });

  test('by its months alone', () => {
    expect(spanLabel(span(2026, 4, 2027, 3))).toBe('April 2026 to March 2027');
    expect(shortSpanLabel(span(2026, 4, 2026, 9))).toBe('Apr to Sep');
    expect(shortSpanLabel(span(2026, 4, 2026, 4))).toBe('Apr');
    expect(monthLabel(monthOf(2026, 9))).toBe('September 2026');
    expect(shortMonthName(monthOf(2026, 9))).toBe('Sep');
  });

  test('financial years and quarters', () => {
    expect(financialYearLabel(2026)).toBe('2026-27');
    expect(financialYearLabel(1999)).toBe('1999-00');
    expect(parseFinancialYearLabel('2026-27')).toBe(2026);
    expect(parseFinancialYearLabel('1999-00')).toBe(1999);
    expect(parseFinancialYearLabel('2026-28')).toBeUndefined();
    expect(parseFinancialYearLabel('2026')).toBeUndefined();
    expect(quarterLabel(2026, 2)).toBe('Q2 (July to September 2026)');
    expect(quarterLabel(2026, 4)).toBe('Q4 (January to March 2027)');
  });
});

describe('a day in words', () => {
  test('in full and for a narrow column', () => {
    expect(dateLabel('2027-03-31')).toBe('31 March 2027');
    expect(dateLabel('2026-05-01')).toBe('1 May 2026');
    expect(shortDateLabel('2027-03-31')).toBe('31 Mar 2027');
    expect(() => dateLabel('soon')).toThrow(RangeError);
    expect(() => shortDateLabel('soon')).toThrow(RangeError);
  });

  test.each([
    ['2026-10-20', 'today'],
    ['2026-10-19', 'yesterday'],
    ['2026-10-14', '6 days ago'],
    ['2026-06-30', '112 days ago'],
    ['2026-10-21', 'tomorrow'],
    ['2026-10-31', 'in 11 days'],
  ])('%s is %s on 20 October 2026', (date, label) => {
    expect(ageLabel(date, '2026-10-20')).toBe(label);
  });
});

test('a month is read as it is written, and nothing else', () => {
  for (const month of [monthOf(2021, 12), monthOf(2025, 1)]) {
    expect(parseMonthLabel(monthLabel(month))).toBe(month);
  }
  for (const other of ['', 'Dec 2021', 'december 2021', 'December 21', '2021 December']) {
    expect(parseMonthLabel(other)).toBeUndefined();
  }
});
