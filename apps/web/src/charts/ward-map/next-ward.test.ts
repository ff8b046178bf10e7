import { expect, test } from 'vitest';
import { nextWard } from './next-ward.ts';

const wards = ['a', 'b', 'c'];

test('the arrow keys walk the wards in order, and around at both ends', () => {
  expect(nextWard(wards, undefined, 'ArrowRight')).toBe('a');
  expect(nextWard(wards, 'a', 'ArrowDown')).toBe('b');
  expect(nextWard(wards, 'c', 'ArrowRight')).toBe('a');
  expect(nextWard(wards, undefined, 'ArrowLeft')).toBe('c');
  expect(nextWard(wards, 'a', 'ArrowUp')).toBe('c');
  expect(nextWard(wards, 'c', 'ArrowLeft')).toBe('b');
});

test('Home, End and Escape go to the first, the last and none; other keys stay', () => {
  expect(nextWard(wards, 'b', 'Home')).toBe('a');
  expect(nextWard(wards, 'b', 'End')).toBe('c');
  expect(nextWard(wards, 'b', 'Escape')).toBeUndefined();
  expect(nextWard(wards, 'b', 'x')).toBe('b');
  expect(nextWard([], undefined, 'ArrowRight')).toBeUndefined();
});
