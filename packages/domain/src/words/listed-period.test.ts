import { expect, test } from 'vitest';
import { monthOf } from '../time/month.ts';
import { financialYearPeriod, quarterPeriod, yearEnding } from '../time/period.ts';
import { listedPeriodLabel } from './listed-period.ts';

test('a quarter is listed with its number, a year by its name', () => {
  expect(listedPeriodLabel(quarterPeriod(2025, 2))).toBe('Q2 (July to September 2025)');
  expect(listedPeriodLabel(yearEnding(monthOf(2025, 6)))).toBe('12 months to June 2025');
  expect(listedPeriodLabel(financialYearPeriod(2025))).toBe('2025-26');
});
