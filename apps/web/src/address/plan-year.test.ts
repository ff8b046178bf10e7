import { expect, test } from 'vitest';
import { planYearOf } from './plan-year.ts';

test.each([
  ['2026-10-20', '2026-27'],
  ['2027-03-31', '2026-27'],
  ['2027-04-01', '2027-28'],
  ['2099-12-31', '2099-00'],
])('%s lies in the plan of %s', (date, year) => {
  expect(planYearOf(date)).toBe(year);
});
