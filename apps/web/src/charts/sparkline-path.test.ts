import { expect, test } from 'vitest';
import { sparklinePath } from './sparkline-path.ts';

const place = (value: number, at: number) => `${at} ${value}`;

test('a small line stops at a gap', () => {
  expect(sparklinePath([3, 4, null, 5, 6], { place, breaks: [] })).toBe('M0 3L1 4M3 5L4 6');
});

test('a small line ends at a break and begins anew after it', () => {
  expect(sparklinePath([3, 4, 5, 6], { place, breaks: [2] })).toBe('M0 3L1 4M2 5L3 6');
});

test('a month that is joined to none is a short dash', () => {
  expect(sparklinePath([3, null, 5, 6, 7], { place, breaks: [3] })).toBe('M0 3h1M2 5h1M3 6L4 7');
  expect(sparklinePath([null], { place, breaks: [] })).toBe('');
});
