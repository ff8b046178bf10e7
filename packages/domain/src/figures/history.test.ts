import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monthOf } from '../time/month.ts';
import { countedOver, groupOver, historyValues } from './history.ts';
import { indexBases } from './index-base.ts';
import type { People } from './people.ts';
import type { Reading, Readings } from './reading.ts';
import { periodsHeld } from './source-period.ts';

const april = monthOf(2022, 4);
const counted = (count: number): Reading => ({ kind: 'counted', count, below0: 0 });
const monthly = (counts: readonly number[]): Readings => ({
  every: 1,
  at: new Map(counts.map((count, at) => [april + at, counted(count)])),
});
const months = (count: number) => Array.from({ length: count }, (_, at) => april + at);
const people = (number: number) => (): People<number> => ({
  kind: 'estimated',
  estimate: { number, midYear: 2023, source: 'ONS', publishedOn: '2024-07-01' },
  sums: [],
});
const twoYears = monthly(Array.from({ length: 24 }, (_, at) => (at < 12 ? 10 : 15)));
const quarters = periodsHeld(1, months(24), 'quarter').toReversed();
const over = (readings: Readings, notes: { kind: 'break'; from: number }[] = []) =>
  countedOver({ readings, notes }, quarters, people(60_000));

describe('counts of periods', () => {
  test('are sums of months, each with the people of its time', () => {
    const all = over(twoYears);
    expect(all.map(({ count }) => count)).toEqual([30, 30, 30, 30, 45, 45, 45, 45]);
    expect(all[0]?.people?.number).toBe(60_000);
  });

  test('are none where a month is missing, and where counting changed within', () => {
    const at = new Map(twoYears.at);
    at.delete(april + 1);
    const all = over({ every: 1, at }, [{ kind: 'break', from: april + 13 }]);
    expect(all[0]).toMatchObject({ count: undefined, noCount: 'missing' });
    expect(all[4]).toMatchObject({ count: undefined, noCount: 'two-ways' });
    expect(all[5]).toMatchObject({ count: 45, noCount: undefined });
  });
});

describe('measures', () => {
  test('a rate has its interval, and none without people', () => {
    const [first] = historyValues(over(twoYears), 'rate');
    expect(first?.value).toBeCloseTo(0.5, 9);
    expect(first?.lower).toBeLessThan(0.5);
    const nobody = countedOver({ readings: twoYears, notes: [] }, quarters, () => undefined);
    expect(historyValues(nobody, 'rate')[0]).toEqual({ value: undefined, because: 'no-people' });
  });

  test('an index has 100 where a period is as an average one of its base', () => {
    const [base] = indexBases({ readings: twoYears, notes: [] }, quarters);
    expect(historyValues(over(twoYears), 'index', base?.counts).map(({ value }) => value)).toEqual([
      100, 100, 100, 100, 150, 150, 150, 150,
    ]);
    expect(historyValues(over(twoYears), 'index')[0]?.because).toBe('no-base');
  });

  test('a count below 0 is a count, and neither a rate nor an index', () => {
    const negative = over(monthly([-9, 1, 2, ...months(21).map(() => 5)]));
    expect(historyValues(negative, 'count')[0]?.value).toBe(-6);
    expect(historyValues(negative, 'rate')[0]).toEqual({ value: undefined, because: 'below-zero' });
    expect(historyValues(negative, 'index', [15])[0]?.because).toBe('below-zero');
  });
});

test('a group has a middle and ends in each period of which three have a rate', () => {
  const rates = [1, 2, 4].map((value) => [{ value, because: undefined }]);
  expect(groupOver(rates)).toEqual([{ of: 3, median: 2, lowest: 1, highest: 4 }]);
  expect(groupOver(rates.slice(1))).toEqual([undefined]);
  expect(groupOver([])).toEqual([]);
});

test('any series has finite values or a reason, in every measure and listing', () => {
  const series = fc.array(fc.option(fc.integer({ min: -5, max: 500 }), { nil: undefined }), {
    minLength: 1,
    maxLength: 60,
  });
  const by = fc.constantFrom(
    ...([
      'month',
      'quarter',
      'twelve-months',
      'financial-year',
      'calendar-year',
      'year-ending',
    ] as const),
  );
  fc.assert(
    fc.property(
      series,
      by,
      fc.integer({ min: 0, max: 60 }),
      fc.nat(3),
      (counts, listed, at, living) => {
        const held = new Map(
          counts.flatMap((count, place): [number, Reading][] =>
            count === undefined ? [] : [[april + place, counted(count)]],
          ),
        );
        const periods = periodsHeld(1, months(counts.length), listed);
        const notes = [{ kind: 'break' as const, from: april + at }];
        const noted = { readings: { every: 1, at: held } as const, notes };
        const all = countedOver(noted, periods, people(living));
        const [base] = indexBases(noted, periods.toReversed());
        for (const measure of ['count', 'rate', 'index'] as const) {
          for (const { value, because } of historyValues(all, measure, base?.counts)) {
            expect((value === undefined) !== (because === undefined)).toBe(true);
            expect(Number.isFinite(value ?? 0)).toBe(true);
          }
        }
      },
    ),
  );
});
