import { expect, test } from 'vitest';
import { joinDate, partsOf } from './civil-date-parts.ts';

test('a date falls into its boxes and comes back', () => {
  expect(partsOf('2026-04-05')).toEqual({ day: '5', month: '4', year: '2026' });
  expect(joinDate({ day: '5', month: '4', year: '2026' })).toBe('2026-04-05');
});

test('a half-typed date keeps what was typed', () => {
  const half = { day: '', month: '4', year: '20' };
  expect(partsOf(joinDate(half))).toEqual(half);
});

test('empty boxes are no date', () => {
  expect(joinDate(partsOf(''))).toBe('');
});
