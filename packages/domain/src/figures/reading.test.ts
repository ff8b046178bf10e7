import { describe, expect, test } from 'vitest';
import { monthOf } from '../time/month.ts';
import { financialYearPeriod, quarterPeriod, yearEnding } from '../time/period.ts';
import {
  changeOfReadings,
  type Reading,
  type Readings,
  readingOver,
  sumOfReadings,
  withUnusable,
} from './reading.ts';

const counted = (count: number, below0 = 0): Reading => ({ kind: 'counted', count, below0 });
const april2024 = monthOf(2024, 4);

/** Quarters from April 2024 on. */
const quarters = (...counts: (number | Reading | undefined)[]): Readings => ({
  every: 3,
  at: new Map(
    counts.flatMap((one, index) => {
      if (one === undefined) return [];
      const reading = typeof one === 'number' ? counted(one) : one;
      return [[april2024 + index * 3, reading] as const];
    }),
  ),
});

describe('readings over a period', () => {
  test('a quarter is read as it was published', () => {
    expect(readingOver(quarters(120), quarterPeriod(2024, 1))).toEqual(counted(120));
  });

  test('four quarters make a financial year, and any twelve months that begin with one', () => {
    const five = quarters(10, 20, 30, 40, 50);
    expect(readingOver(five, financialYearPeriod(2024))).toEqual(counted(100));
    expect(readingOver(five, yearEnding(monthOf(2025, 6)))).toEqual(counted(140));
  });

  test('a year lacking a quarter is missing, with its months', () => {
    const year = readingOver(quarters(10, undefined, 30, 40), financialYearPeriod(2024));
    expect(year).toEqual({ kind: 'missing', missing: [7, 8, 9].map((m) => monthOf(2024, m)) });
  });

  test('a year is never made of parts of what was published', () => {
    const year: Readings = { every: 12, at: new Map([[april2024, counted(8008)]]) };
    expect(() => readingOver(year, quarterPeriod(2024, 1))).toThrow(RangeError);
    expect(readingOver(year, financialYearPeriod(2024))).toEqual(counted(8008));
    // Twelve other months are another year, which is not held.
    expect(readingOver(year, yearEnding(monthOf(2025, 6))).kind).toBe('missing');
  });
});

describe('a sum of readings', () => {
  test('keeps negative counts, and says that there are some', () => {
    expect(sumOfReadings([counted(-3, 1), counted(10)])).toEqual(counted(7, 1));
  });

  test('is what the worst of them is', () => {
    const withheld: Reading = { kind: 'withheld', status: 'suppressed', mark: '[u]' };
    const missing: Reading = { kind: 'missing', missing: [april2024] };
    const unusable: Reading = { kind: 'unusable', count: 107, below0: 0 };
    expect(sumOfReadings([counted(1), withheld, missing])).toEqual(missing);
    expect(sumOfReadings([counted(1), withheld, unusable])).toEqual(withheld);
    expect(sumOfReadings([counted(1), { kind: 'not-published' }])).toEqual({
      kind: 'not-published',
    });
    expect(sumOfReadings([counted(1), unusable])).toEqual({ ...unusable, count: 108 });
  });

  test('of nothing is missing', () => {
    expect(sumOfReadings([])).toEqual({ kind: 'missing', missing: [] });
  });
});

describe('an unusable span', () => {
  const from2025 = [{ kind: 'unusable' as const, from: monthOf(2025, 4) }];
  const held = quarters(100, 110, 120, 130, 27, 30);

  test('keeps its counts, and they take part in no year', () => {
    const marked = withUnusable(held, from2025);
    expect(readingOver(marked, quarterPeriod(2024, 4))).toEqual(counted(130));
    expect(readingOver(marked, quarterPeriod(2025, 1))).toEqual({
      kind: 'unusable',
      count: 27,
      below0: 0,
    });
    expect(readingOver(marked, yearEnding(monthOf(2025, 6))).kind).toBe('unusable');
  });

  test('takes part in no change', () => {
    expect(changeOfReadings(held, quarterPeriod(2025, 1), from2025)).toEqual({
      kind: 'not-comparable',
      because: 'unusable',
    });
  });
});

describe('the change of a quarter', () => {
  test('is on the same quarter a year before', () => {
    const change = changeOfReadings(quarters(100, 1, 1, 1, 80), quarterPeriod(2025, 1), []);
    expect(change).toMatchObject({
      kind: 'measured',
      before: 100,
      now: 80,
      difference: -20,
      percent: -20,
    });
  });

  test('has no percentage on a base under 50', () => {
    const change = changeOfReadings(quarters(49, 1, 1, 1, 20), quarterPeriod(2025, 1), []);
    expect(change.kind).toBe('counts-only');
  });

  test('names the months of the quarter that is missing', () => {
    const change = changeOfReadings(quarters(undefined, 1, 1, 1, 20), quarterPeriod(2025, 1), []);
    expect(change).toMatchObject({
      because: 'missing-months',
      missing: [4, 5, 6].map((month) => monthOf(2024, month)),
      now: 20,
    });
  });

  test('is not told across a break', () => {
    const notes = [{ kind: 'break' as const, from: monthOf(2025, 1) }];
    const change = changeOfReadings(quarters(100, 1, 1, 1, 80), quarterPeriod(2025, 1), notes);
    expect(change).toMatchObject({ because: 'series-break', before: 100, now: 80 });
  });
});
