import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Month, monthOf } from '../time/month.ts';
import type { Annotation } from './annotation.ts';
import { controlStretches } from './control-stretches.ts';

const april = monthOf(2022, 4);
const table = [
  [52, 48, 61, 55, 70, 66, 72, 69, 58, 60, 49, 51],
  [45, 50, 58, 49, 63, 71, 80, 62, 55, 52, 47, 40],
  [60, 41, 66, 70, 58, 62, 64, 75, 49, 57, 38, 55],
].flat();
const seriesFrom = (from: Month, counts: readonly (number | undefined)[]) =>
  new Map(
    counts.flatMap((count, at) => (count === undefined ? [] : [[from + at, count] as const])),
  );
const period = (months: number) => ({ from: april, to: april + months - 1 });
const series = seriesFrom(april, table);

describe('seasons are taken out of the months of a stretch', () => {
  test('with the seasonal factors of its complete years', () => {
    const [stretch] = controlStretches({ series }, period(36));
    expect(stretch?.season).toBe('taken-out');
    expect(stretch?.points[0]?.factor).toBeCloseTo(0.906641, 6);
    expect(stretch?.points[14]?.factor).toBeCloseTo(1.068335, 6);
    expect(stretch?.points[0]?.value).toBeCloseTo(52 / 0.906641, 4);
  });

  test('also where the stretch ends within a year of its own: each month has its own factor', () => {
    const [stretch] = controlStretches({ series }, period(31));
    const octobers = stretch?.points.filter(({ month }) => (month - april) % 12 === 6);
    expect(new Set(octobers?.map(({ factor }) => factor)).size).toBe(1);
    // The last 24 months, in which October had 80 + 64 of 1380.
    expect(octobers?.[0]?.factor).toBeCloseTo(((80 + 64) * 12) / sumOf(table.slice(7, 31)), 6);
  });

  test('not with fewer than two complete years, and then as counted', () => {
    const [stretch] = controlStretches({ series }, period(23));
    expect(stretch?.season).toBe('too-few-years');
    expect(stretch?.points.map(({ value }) => value)).toEqual(table.slice(0, 23));
  });

  test('not where so few were counted that chance would make the season', () => {
    const few = table.map((count) => (count > 60 ? 1 : 0));
    expect(controlStretches({ series: seriesFrom(april, few) }, period(36))[0]?.season).toBe(
      'too-few-counts',
    );
  });

  test('not where a month of the year never had any', () => {
    const none = table.map((count, at) => (at % 12 === 3 ? 0 : count));
    const [stretch] = controlStretches({ series: seriesFrom(april, none) }, period(36));
    expect(stretch?.season).toBe('months-without-any');
    expect(stretch?.limits).toBeDefined();
  });
});

const sumOf = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);

describe('limits', () => {
  test('known answer: the first two rows as counted', () => {
    const [stretch] = controlStretches({ series }, period(23));
    const counts = table.slice(0, 23);
    const ranges = counts.slice(1).map((count, at) => Math.abs(count - (counts[at] ?? 0)));
    expect(stretch?.limits?.mean).toBeCloseTo(sumOf(counts) / 23, 9);
    expect(stretch?.limits?.upper).toBeCloseTo(sumOf(counts) / 23 + 2.66 * (sumOf(ranges) / 22), 9);
  });

  test('not with fewer than twelve months', () => {
    expect(controlStretches({ series }, period(11))[0]?.limits).toBeUndefined();
    expect(controlStretches({ series }, period(12))[0]?.limits).toBeDefined();
  });

  test('begin anew at a break, and nothing lies between', () => {
    const seriesBreak: Annotation = { kind: 'break', from: april + 18 };
    const higher = table.map((count, at) => (at < 18 ? count : count * 5));
    const noted = { series: seriesFrom(april, higher), notes: [seriesBreak] };
    const [before, after] = controlStretches(noted, period(36));
    expect(before?.period).toEqual({ from: april, to: april + 17 });
    expect(after?.period).toEqual({ from: april + 18, to: april + 35 });
    expect(before?.limits?.upper).toBeLessThan(after?.limits?.lower ?? 0);
    expect([...(before?.signals ?? []), ...(after?.signals ?? [])]).toEqual([]);
  });

  test('months in which a change of counting went on are in no stretch', () => {
    const seriesBreak: Annotation = { kind: 'break', from: april + 12, to: april + 15 };
    const stretches = controlStretches({ series, notes: [seriesBreak] }, period(36));
    expect(stretches.map((each) => each.period)).toEqual([
      { from: april, to: april + 11 },
      { from: april + 15, to: april + 35 },
    ]);
  });

  test('a caveat ends nothing', () => {
    const caveat: Annotation = { kind: 'caveat', from: april + 12 };
    expect(controlStretches({ series, notes: [caveat] }, period(36))).toHaveLength(1);
  });
});

test('signals are of the months that they are about', () => {
  const counts = table.map((count, at) => (at === 30 ? 300 : count));
  const stretches = controlStretches({ series: seriesFrom(april, counts) }, period(36));
  expect(stretches[0]?.signals).toContainEqual({
    kind: 'beyond-limit',
    direction: 'higher',
    from: april + 30,
    to: april + 30,
  });
});

test('any series has finite numbers only, in order, within its period', () => {
  const counts = fc.array(fc.option(fc.integer({ min: -3, max: 400 }), { nil: undefined }), {
    minLength: 1,
    maxLength: 90,
  });
  const breaks = fc.array(fc.integer({ min: 0, max: 95 }), { maxLength: 3 });
  fc.assert(
    fc.property(counts, breaks, (held, places) => {
      const notes = places.map((at): Annotation => ({ kind: 'break', from: april + at }));
      const asked = period(held.length);
      const stretches = controlStretches({ series: seriesFrom(april, held), notes }, asked);
      expect(stretches.flatMap(({ points }) => points.map(({ month }) => month - april))).toEqual(
        held.map((_, at) => at),
      );
      for (const { points, limits, signals, period: part } of stretches) {
        const numbers = [
          ...points.map(({ value }) => value ?? 0),
          ...(limits === undefined ? [] : Object.values(limits)),
        ];
        expect(numbers.every(Number.isFinite)).toBe(true);
        expect(signals.every(({ from, to }) => part.from <= from && to <= part.to)).toBe(true);
      }
    }),
  );
});
