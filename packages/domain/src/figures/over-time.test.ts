import { describe, expect, test } from 'vitest';
import { monthOf } from '../time/month.ts';
import type { Annotation } from './annotation.ts';
import { directionOfTravel } from './direction-of-travel.ts';
import { indexNumber } from './index-number.ts';
import { perDay } from './per-day.ts';
import { rollingYear } from './rolling-year.ts';

const january = monthOf(2024, 1);
const series = new Map(Array.from({ length: 24 }, (_, at) => [january + at, 10 + at] as const));
const december = january + 11;

describe('twelve months that end with a month', () => {
  test('are added up', () => {
    expect(rollingYear({ series }, december)).toBe(186);
    expect(rollingYear({ series }, december + 12)).toBe(330);
  });

  test('are not known where one is missing: it is not 0', () => {
    expect(rollingYear({ series }, december - 1)).toBeUndefined();
    const gap = new Map([...series].filter(([month]) => month !== january + 5));
    expect(rollingYear({ series: gap }, december)).toBeUndefined();
    expect(rollingYear({ series: gap }, december + 6)).toBe(258);
  });

  test('are no sum across a break, and are one from the break on', () => {
    const notes: Annotation[] = [{ kind: 'break', from: january + 3 }];
    expect(rollingYear({ series, notes }, december)).toBeUndefined();
    expect(rollingYear({ series, notes }, december + 3)).toBe(222);
  });
});

test('counts for each day of months of different length', () => {
  expect(perDay(58, { from: monthOf(2024, 2), to: monthOf(2024, 2) })).toBe(2);
  expect(perDay(56, { from: monthOf(2023, 2), to: monthOf(2023, 2) })).toBe(2);
  expect(perDay(62, { from: january, to: january })).toBe(2);
});

describe('an index', () => {
  test('is 100 at the mean of its base', () => {
    expect(indexNumber(15, [10, 20])).toBe(100);
    expect(indexNumber(30, [10, 20])).toBe(200);
    expect(indexNumber(0, [10, 20])).toBe(0);
  });

  test('is none without a base, or of a base of none', () => {
    expect(indexNumber(5, [])).toBeUndefined();
    expect(indexNumber(5, [0, 0])).toBeUndefined();
  });
});

describe('direction of travel', () => {
  test('is the latest twelve months against the twelve before', () => {
    const { now, change } = directionOfTravel({ series }, december + 12);
    expect(now).toEqual({ from: january + 12, to: january + 23 });
    expect(change).toMatchObject({ kind: 'measured', before: 186, now: 330 });
  });

  test('is not told across a break', () => {
    const notes: Annotation[] = [{ kind: 'break', from: january + 12 }];
    expect(directionOfTravel({ series, notes }, december + 12).change).toMatchObject({
      kind: 'not-comparable',
      because: 'series-break',
    });
  });
});
