import { expect, test } from 'vitest';
import { monthOf } from '../time/month.ts';
import { financialYearPeriod } from '../time/period.ts';
import { baseYear, indexBases } from './index-base.ts';
import type { Reading, Readings } from './reading.ts';
import { periodsHeld } from './source-period.ts';

const april = monthOf(2021, 4);
const months = Array.from({ length: 42 }, (_, at) => april + at);
const counted = (count: number): Reading => ({ kind: 'counted', count, below0: 0 });
const monthly = (countAt: (at: number) => number): Readings => ({
  every: 1,
  at: new Map(months.map((month, at) => [month, counted(countAt(at))])),
});
const readings = monthly((at) => (at < 12 ? 10 : 20));
const years = periodsHeld(1, months, 'financial-year').toReversed();
const yearsOf = (noted: Parameters<typeof indexBases>[0], periods = years) =>
  indexBases(noted, periods).map(({ year }) => year);

test('every financial year that is counted whole can be 100, the earliest first', () => {
  expect(yearsOf({ readings, notes: [] })).toEqual([2021, 2022, 2023].map(financialYearPeriod));
});

test('a base is an average period of the listing, however the listing lies in the year', () => {
  const of = (by: Parameters<typeof periodsHeld>[2]) =>
    indexBases({ readings, notes: [] }, periodsHeld(1, months, by).toReversed())[0]?.counts;
  expect(of('month')).toEqual([10]);
  expect(of('quarter')).toEqual([30]);
  expect(of('twelve-months')).toEqual([120]);
  expect(of('financial-year')).toEqual([120]);
  expect(of('calendar-year')).toEqual([120]);
});

test('a year that is counted in two ways is none, though each of its months has a count', () => {
  const notes = [{ kind: 'break' as const, from: monthOf(2022, 10) }];
  expect(yearsOf({ readings, notes })).toEqual([2021, 2023].map(financialYearPeriod));
  expect(baseYear({ readings, notes }, financialYearPeriod(2022))).toMatchObject({
    kind: 'none',
    because: 'two-ways',
  });
  // A break on its first day leaves all of it on one side.
  const first = [{ kind: 'break' as const, from: monthOf(2022, 4) }];
  expect(yearsOf({ readings, notes: first })).toHaveLength(3);
});

test('a year with a gap, with none, or with more taken back than counted is none, and says why', () => {
  const because = (of: Readings) =>
    baseYear({ readings: of, notes: [] }, financialYearPeriod(2021));
  const at = new Map(readings.at);
  at.delete(april + 3);
  expect(because({ every: 1, at })).toMatchObject({ because: 'missing' });
  expect(because(monthly(() => 0))).toMatchObject({ because: 'none-counted' });
  expect(because(monthly((month) => (month === 0 ? -9 : 0)))).toMatchObject({
    because: 'below-zero',
  });
  expect(yearsOf({ readings: monthly(() => 0), notes: [] })).toEqual([]);
  expect(indexBases({ readings, notes: [] }, [])).toEqual([]);
});

test('figures by calendar year have no financial year that could be 100', () => {
  const january = monthOf(2021, 1);
  const yearly: Readings = { every: 12, at: new Map([[january, counted(500)]]) };
  expect(yearsOf({ readings: yearly, notes: [] }, periodsHeld(12, [january], 'month'))).toEqual([]);
});
