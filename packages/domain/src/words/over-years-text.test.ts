import { expect, test } from 'vitest';
import { financialYearPeriod } from '../time/period.ts';
import { indexHeading, indexText, noValueText, rateHeading, rateText } from './over-years-text.ts';

const period = financialYearPeriod(2025);
const value = { value: 4.217, lower: 3.871, upper: 4.598, because: undefined };
const none = { value: undefined, because: 'no-people' as const };

test('a rate with what it is of, its chance and its group', () => {
  expect(rateHeading({ label: 'Burglary', period, value }, 'population')).toBe(
    'Burglary was 4.22 for each 1,000 people in 2025-26',
  );
  const rates = { of: 12, median: 3.3, lowest: 2.1, highest: 4.217 };
  expect(rateText({ period, value }, { name: 'Kent', rates })).toBe(
    'With chance allowed for it lies between 3.87 and 4.60. Of the 12 areas of Kent the middle one had 3.30, the lowest 2.10 and the highest 4.22.',
  );
  expect(rateText({ period, value }, { name: undefined, rates })).toContain(
    'Of the 12 areas compared the middle one',
  );
  expect(rateText({ period, value }, { name: 'Kent', rates: undefined })).toMatch(
    /Fewer than three areas of Kent have a rate, so none is usual among them\.$/,
  );
});

test('a rate that cannot be said', () => {
  expect(rateHeading({ label: 'Drug offences', period, value: none }, 'population')).toBe(
    'The rate of drug offences in 2025-26 cannot be said',
  );
  expect(rateText({ period, value: none }, { name: 'Kent', rates: undefined })).toBe(
    'It cannot be said of 2025-26, because no estimate of its people is held for this time.',
  );
  expect(noValueText('two-ways')).toBe('it was counted in two ways within these months');
});

test('an index with the year that it is 100 in', () => {
  const at = { label: 'Drug offences', period, value: { value: 118.6, because: undefined } };
  expect(indexHeading(at, financialYearPeriod(2021))).toBe(
    'Drug offences are at 119, where 2021-22 is 100',
  );
  expect(indexHeading(at, undefined)).toBe('An index of drug offences cannot be said');
  expect(indexText({ period, value: { value: undefined, because: 'no-base' } })).toContain(
    'because no financial year is counted whole',
  );
});
