import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monthOf } from '../time/month.ts';
import type { Period } from '../time/period.ts';
import type { Annotation } from './annotation.ts';
import type { Series } from './series.ts';
import { changeBetween, yearOnYear } from './year-on-year.ts';

const from = (year: number, calendarMonth: number, ...counts: number[]): [number, number][] =>
  counts.map((count, index) => [monthOf(year, calendarMonth) + index, count]);

/** Sevenoaks as data.police.uk published it. */
const crime: Series = new Map([
  ...from(2024, 1, 601, 592, 631, 600),
  ...from(2025, 1, 540, 558, 546, 477, 559, 493),
]);
const incidents: Series = new Map([
  ...from(2024, 1, 63, 64, 90, 91),
  ...from(2025, 1, 70, 71, 107, 120, 121, 151),
]);
const janToApr: Period = { from: monthOf(2025, 1), to: monthOf(2025, 4) };

describe('the verdict on a change', () => {
  const twoYears = (before: number, now: number): Series =>
    new Map([...from(2024, 1, before, 0, 0, 0), ...from(2025, 1, now, 0, 0, 0)]);

  test.each([
    [2424, 2121, -4.215918],
    [308, 368, 2.414993],
  ])('allows for the 121 days of January to April 2024: %i and %i', (before, now, z) => {
    const { change } = yearOnYear({ series: twoYears(before, now), now: janToApr });
    expect(change).toMatchObject({
      verdict: { z: expect.closeTo(z, 6), isDispersionKnown: false },
    });
  });

  // The years before January 2025, of which the middle one goes up and down by itself.
  const steady = Array.from({ length: 12 }, () => 20);
  const restless = steady.map((count, at) => count + (at % 2 === 0 ? 15 : -15));
  const years = [
    ...from(2022, 1, ...steady),
    ...from(2023, 1, ...restless),
    ...from(2024, 1, ...steady),
  ];
  const series: Series = new Map([...years, ...from(2025, 1, 28, 28, 28, 28)]);

  test('is by how far the series varies', () => {
    const { change } = yearOnYear({ series, now: janToApr });
    expect(change).toMatchObject({
      verdict: { strength: 'no-clear-change', isDispersionKnown: true },
    });
    const since = { kind: 'break', from: monthOf(2023, 12) } as const;
    const short = yearOnYear({ series, now: janToApr, notes: [since] }).change;
    expect(short).toMatchObject({ verdict: { strength: 'clear', isDispersionKnown: false } });
  });

  test('of quarters is by how far quarters vary', () => {
    const quarter = (year: number, ...counts: number[]) =>
      counts.map((count, at) => [monthOf(year, 1 + 3 * at), count] as const);
    const now = { from: monthOf(2025, 1), to: monthOf(2025, 3) };
    const before = { from: monthOf(2024, 1), to: monthOf(2024, 3) };
    const quarters: Series = new Map([
      ...quarter(2022, 60, 90, 60, 90),
      ...quarter(2023, 90, 60, 90, 60),
      ...quarter(2024, 60, 90, 60, 90),
      ...quarter(2025, 85),
    ]);
    const change = changeBetween({ series: quarters, now, before, every: 3 });
    expect(change).toMatchObject({
      verdict: { strength: 'no-clear-change', isDispersionKnown: true },
    });
    expect(change).toMatchObject({ dispersion: expect.closeTo(5.357143, 6) });
  });
});

describe('year on year', () => {
  test('crime in Sevenoaks from January to April went from 2,424 to 2,121', () => {
    const { total, change, rows, days, missing } = yearOnYear({ series: crime, now: janToApr });
    expect(total).toEqual({ now: 2121, before: 2424 });
    expect(change).toMatchObject({ kind: 'measured', difference: -303 });
    expect(rows.map((row) => row.difference)).toEqual([-61, -34, -85, -123]);
    expect(days).toEqual({ now: 120, before: 121 });
    expect(missing).toEqual({ now: [], before: [] });
  });

  test('anti-social behaviour went from 308 to 368', () => {
    expect(yearOnYear({ series: incidents, now: janToApr }).change).toMatchObject({
      before: 308,
      now: 368,
    });
  });

  test('says which months are missing instead of comparing six months with four', () => {
    const compared = yearOnYear({
      series: crime,
      now: { from: monthOf(2025, 1), to: monthOf(2025, 6) },
    });
    const missing = [monthOf(2024, 5), monthOf(2024, 6)];
    expect(compared.total).toEqual({ now: 3173, before: undefined });
    expect(compared.missing).toEqual({ now: [], before: missing });
    expect(compared.change).toEqual({
      kind: 'not-comparable',
      because: 'missing-months',
      missing,
      now: 3173,
    });
    expect(compared.rows.at(-1)).toEqual({
      month: monthOf(2025, 6),
      now: 493,
      before: undefined,
      difference: undefined,
    });
  });

  test('names the months of both spans in order, and the count that there is', () => {
    const gap: Series = new Map(from(2024, 1, 10, 20, 30, 40));
    const { change } = yearOnYear({
      series: gap,
      now: { from: monthOf(2024, 12), to: monthOf(2025, 1) },
    });
    expect(change).toMatchObject({
      missing: [monthOf(2023, 12), monthOf(2024, 12), monthOf(2025, 1)],
    });
    expect(yearOnYear({ series: gap, now: janToApr }).change).toMatchObject({ before: 100 });
  });

  test('counts 0 where none were recorded', () => {
    const none: Series = new Map([...from(2024, 1, 0, 0, 0, 0), ...from(2025, 1, 0, 0, 0, 0)]);
    expect(yearOnYear({ series: none, now: janToApr }).change).toMatchObject({
      kind: 'counts-only',
      before: 0,
      now: 0,
    });
  });

  test('never compares other months, or spans of other lengths', () => {
    const other = { kind: 'not-comparable', because: 'different-months' };
    const before = { from: monthOf(2024, 1), to: monthOf(2024, 3) };
    expect(changeBetween({ series: crime, now: janToApr, before })).toEqual(other);
    const shifted = { from: monthOf(2024, 2), to: monthOf(2024, 5) };
    expect(changeBetween({ series: crime, now: janToApr, before: shifted })).toEqual(other);
  });

  test('adds up: the differences of the months are the difference of the spans', () => {
    const anyCounts = fc.array(fc.nat(900), { minLength: 24, maxLength: 24 });
    fc.assert(
      fc.property(anyCounts, fc.nat(11), fc.nat(11), (counts, one, other) => {
        const series: Series = new Map(from(2024, 1, ...counts));
        const january = monthOf(2025, 1);
        const span = { from: january + Math.min(one, other), to: january + Math.max(one, other) };
        const { rows, change, total } = yearOnYear({ series, now: span });
        const sum = rows.reduce((all, row) => all + (row.difference ?? Number.NaN), 0);
        expect((total.now ?? Number.NaN) - (total.before ?? Number.NaN)).toBe(sum);
        expect(change.kind === 'not-comparable' ? undefined : change.difference).toBe(sum);
      }),
    );
  });
});

describe('notes on figures', () => {
  const changeWith = (...notes: Annotation[]) =>
    yearOnYear({ series: crime, now: janToApr, notes }).change;

  test('a break between the spans, or inside one, leaves the counts and no comparison', () => {
    for (const since of [monthOf(2024, 2), monthOf(2024, 9), monthOf(2025, 4)]) {
      expect(changeWith({ kind: 'break', from: since })).toEqual({
        kind: 'not-comparable',
        because: 'series-break',
        since,
        now: 2121,
        before: 2424,
      });
    }
  });

  test('a break at the first month compared, before it or after the last is no matter', () => {
    for (const since of [monthOf(2024, 1), monthOf(2023, 4), monthOf(2025, 5)]) {
      expect(changeWith({ kind: 'break', from: since }).kind).toBe('measured');
    }
  });

  test('figures marked unusable are not compared, a caveat changes nothing', () => {
    const april = { from: monthOf(2024, 4), to: monthOf(2024, 4) };
    expect(changeWith({ kind: 'unusable', ...april })).toMatchObject({ because: 'unusable' });
    const untilJanuary = { from: monthOf(2024, 5), to: monthOf(2025, 1) };
    expect(changeWith({ kind: 'unusable', ...untilJanuary }).kind).toBe('not-comparable');
    expect(changeWith({ kind: 'unusable', from: monthOf(2025, 3) }).kind).toBe('not-comparable');
    const elsewhere = { from: monthOf(2024, 5), to: monthOf(2024, 12) };
    expect(changeWith({ kind: 'unusable', ...elsewhere }).kind).toBe('measured');
    expect(changeWith({ kind: 'caveat', ...april }).kind).toBe('measured');
  });
});
