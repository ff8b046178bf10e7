import { expect, test } from 'vitest';
import { fitted, monthChoices } from './month-choices.ts';

const today = '2026-10-20';

test('a return may begin with any month or quarter from five years ago to a year ahead', () => {
  const months = monthChoices({ months: 1, today, end: 'first', beside: '' });
  expect(months[0]).toEqual({ value: '2027-10', label: 'October 2027' });
  expect(months.at(-1)).toEqual({ value: '2021-04', label: 'April 2021' });
  const quarters = monthChoices({ months: 3, today, end: 'last', beside: '' });
  expect(quarters[0]).toEqual({ value: '2027-12', label: 'October to December 2027' });
});

test('what is held stays a choice however old it is', () => {
  const choices = monthChoices({ months: 3, today, end: 'first', beside: '2010-04' });
  expect(choices.at(-1)?.value).toBe('2010-04');
});

test('a month becomes its quarter when the frequency changes', () => {
  expect(fitted('2026-05', 3, 'first')).toBe('2026-04');
  expect(fitted('2026-05', 3, 'last')).toBe('2026-06');
  expect(fitted('', 3, 'last')).toBe('');
});
