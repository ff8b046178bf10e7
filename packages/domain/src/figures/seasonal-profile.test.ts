import { describe, expect, test } from 'vitest';
import { monthOf } from '../time/month.ts';
import { seasonalProfile } from './seasonal-profile.ts';

const april = monthOf(2022, 4);
const table = [
  [52, 48, 61, 55, 70, 66, 72, 69, 58, 60, 49, 51],
  [45, 50, 58, 49, 63, 71, 80, 62, 55, 52, 47, 40],
  [60, 41, 66, 70, 58, 62, 64, 75, 49, 57, 38, 55],
].flat();
const seriesOf = (counts: readonly number[]) =>
  new Map(counts.map((count, at) => [april + at, count] as const));
const latest = april + 35;

test('known answer: the first table, from April on', () => {
  const profile = seasonalProfile({ series: seriesOf(table) }, latest);
  expect(profile).toMatchObject({ kind: 'found', years: 3, isMoreThanChance: true });
  if (profile.kind !== 'found') throw new Error('not found');
  expect(profile.months.map(({ calendarMonth }) => calendarMonth)).toEqual([
    4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3,
  ]);
  expect(profile.months.map(({ factor }) => Number(factor.toFixed(6)))).toEqual([
    0.906641, 0.802695, 1.068335, 1.004812, 1.102984, 1.149182, 1.247353, 1.189605, 0.935515,
    0.975938, 0.773821, 0.843118,
  ]);
});

test('of years that end with another month April stands first all the same', () => {
  const profile = seasonalProfile({ series: seriesOf(table) }, latest - 3);
  if (profile.kind !== 'found') throw new Error('not found');
  expect(profile.months[0]?.calendarMonth).toBe(4);
  expect(profile.years).toBe(2);
});

test('small counts that differ as chance has them show no season', () => {
  const small = table.map((count) => Math.round(count / 15));
  expect(seasonalProfile({ series: seriesOf(small) }, latest)).toMatchObject({
    isMoreThanChance: false,
  });
});

test('months that differ by their days alone show no season', () => {
  const days = Array.from(
    { length: 36 },
    (_, at) => [30, 31, 30, 31, 31, 30, 31, 30, 31, 31, 28, 31][at % 12] ?? 0,
  );
  expect(
    seasonalProfile({ series: seriesOf(days.map((each) => each * 40)) }, latest),
  ).toMatchObject({
    isMoreThanChance: false,
  });
});

describe('cannot be said', () => {
  test('with fewer than two complete years since the last break', () => {
    const series = seriesOf(table);
    const notes = [{ kind: 'break' as const, from: april + 14 }];
    expect(seasonalProfile({ series, notes }, latest)).toEqual({
      kind: 'cannot-say',
      because: 'too-few-years',
    });
  });

  test('of a series of zeros', () => {
    expect(seasonalProfile({ series: seriesOf(table.map(() => 0)) }, latest)).toEqual({
      kind: 'cannot-say',
      because: 'none-counted',
    });
  });
});
