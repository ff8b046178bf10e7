import { monthOf } from '@ragstone/domain/time/month';
import { describe, expect, test } from 'vitest';
import { districts, force, holmesdale } from './figures/areas.ts';
import { makeFigures } from './figures/make-figures.ts';
import { makeSeries } from './figures/series.ts';
import { held, missingMonth } from './figures/span.ts';
import type { ObservationRow } from './rows.ts';

const figures = makeFigures();

const publishedOn = new Map(figures.releases.map((each) => [each.key, each.publishedOn]));

/** The figures that count now: of two releases of a month the one published later. */
function currentObservations(): ObservationRow[] {
  const newest = new Map<string, ObservationRow>();
  for (const row of figures.observations) {
    const key = `${row.areaCode} ${row.slug} ${row.month}`;
    const other = newest.get(key);
    const isNewer =
      other && (publishedOn.get(other.release) ?? '') > (publishedOn.get(row.release) ?? '');
    if (!isNewer) newest.set(key, row);
  }
  return [...newest.values()];
}

const current = currentObservations();

const notCrime = ['anti-social-behaviour', 'domestic-abuse-reports'];

type Asked = { area?: string; slug: string; to: number; months?: number };

function count({ area = holmesdale.code, slug, to, months = 12 }: Asked): number {
  return current
    .filter((row) => row.areaCode === area && row.month > to - months && row.month <= to)
    .filter((row) => (slug === 'all-crime' ? !notCrime.includes(row.slug) : row.slug === slug))
    .reduce((sum, { value }) => sum + value, 0);
}

const september = monthOf(2026, 9);

const bothYears = (slug: string) => [
  count({ slug, to: september - 12 }),
  count({ slug, to: september }),
];

/** Places from the lowest rate, 1, to the highest, 12. */
function rankOf(slug: string): number {
  const rate = ({ code, people }: { code: string; people: number }) =>
    count({ area: code, slug, to: september }) / people;
  const own = rate(holmesdale);
  return 1 + districts.filter((district) => rate(district) < own).length;
}

describe('Holmesdale in the 12 months to September 2026', () => {
  test.each([
    ['all-crime', 6757, 6412],
    ['anti-social-behaviour', 1441, 1498],
    ['burglary', 431, 512],
    ['vehicle-crime', 604, 521],
    ['shoplifting', 571, 498],
    ['robbery', 17, 9],
    ['drugs', 187, 236],
    ['domestic-abuse-reports', 902, 1034],
  ])('%s goes from %i to %i', (slug, before, now) => {
    expect(bothYears(slug)).toEqual([before, now]);
  });

  test.each([
    ['all-crime', 1],
    ['anti-social-behaviour', 3],
    ['burglary', 12],
    ['vehicle-crime', 6],
    ['shoplifting', 1],
  ])('the rate of %s is in place %i of 12', (slug, place) => {
    expect(rankOf(slug)).toBe(place);
  });

  test('has less crime in each month of 2026-27 than a year before', () => {
    for (let month = monthOf(2026, 4); month <= september; month += 1) {
      const [now, before] = [month, month - 12].map((to) =>
        count({ slug: 'all-crime', to, months: 1 }),
      );
      expect(now).toBeLessThan(before ?? 0);
    }
  });

  test('has since July more burglary in each month than in that month of the four years before last', () => {
    for (const month of [monthOf(2026, 7), monthOf(2026, 8), september]) {
      const earlier = [24, 36, 48, 60].map((ago) =>
        count({ slug: 'burglary', to: month - ago, months: 1 }),
      );
      expect(count({ slug: 'burglary', to: month, months: 1 })).toBeGreaterThan(
        Math.max(...earlier),
      );
    }
  });
});

test('Violence falls at the break of April 2023 in every district, as a recording rule changed', () => {
  const slug = 'violence-and-sexual-offences';
  for (const { code } of districts) {
    const [before = 0, after = 0] = [monthOf(2022, 7), monthOf(2023, 7)].map((to) =>
      count({ area: code, slug, to, months: 4 }),
    );
    expect(after).toBeLessThan(before * 0.95);
  }
  expect(figures.annotations.filter(({ kind }) => kind === 'break')).toMatchObject([
    { slug: 'violence-and-sexual-offences', fromMonth: monthOf(2023, 4) },
  ]);
});

describe('What was published', () => {
  const ofPolice = figures.coverage.filter(({ release }) =>
    release.startsWith('demonstration-police'),
  );

  test('covers six years but for one month, which has no figure and no zero', () => {
    const months = new Set(ofPolice.map(({ month }) => month));
    expect(months.size).toBe(71);
    expect(months.has(missingMonth)).toBe(false);
    const inMissing = figures.observations.filter(({ month }) => month === missingMonth);
    expect(new Set(inMissing.map(({ slug }) => slug))).toEqual(new Set(['domestic-abuse-reports']));
  });

  test('holds no figure of a month that its release does not cover, and no zero', () => {
    const covered = new Set(figures.coverage.map(({ release, month }) => `${release} ${month}`));
    const stray = figures.observations.filter(
      ({ release, month }) => !covered.has(`${release} ${month}`),
    );
    expect(stray).toEqual([]);
    expect(figures.observations.filter(({ value }) => value < 1)).toEqual([]);
  });

  test('comes to the rows of its files with those that no district gets', () => {
    for (const { release, month, rows, unlocated, outside } of figures.coverage) {
      const located = figures.observations
        .filter((row) => row.release === release && row.month === month)
        .reduce((sum, { value }) => sum + value, 0);
      expect(rows).toBe(located + unlocated + outside);
    }
  });

  test('was restated once, and only the restated months differ', () => {
    const [first, second] = ['2026-04-14', '2026-08-12'].map((day) =>
      figures.observations.filter(({ release }) => release === `demonstration-police:${day}`),
    );
    const values = (rows: ObservationRow[] = []) =>
      new Map(
        rows.map(({ areaCode, slug, month, value }) => [`${areaCode} ${slug} ${month}`, value]),
      );
    const before = values(first);
    const changed = [...values(second)].filter(([key, value]) => before.get(key) !== value);
    expect(changed.length).toBeGreaterThan(50);
    expect(changed.length).toBeLessThan(before.size / 2);
  });

  test('ends on 14 October 2026 with September', () => {
    expect([...publishedOn.values()].toSorted().at(-1)).toBe('2026-10-14');
    expect(Math.max(...current.map(({ month }) => month))).toBe(held.to);
  });
});

test('Every series varies from month to month about as much as counts of crimes do', () => {
  const burglary = makeSeries().filter(({ slug }) => slug === 'burglary');
  for (const { counts } of burglary) {
    const lastYears = counts.slice(36);
    const mean = lastYears.reduce((sum, each) => sum + each, 0) / lastYears.length;
    const variance =
      lastYears.reduce((sum, each) => sum + (each - mean) ** 2, 0) / lastYears.length;
    expect(variance / mean).toBeGreaterThan(0.4);
    expect(variance / mean).toBeLessThan(4);
  }
});

test('No code could be taken for one of the Office for National Statistics', () => {
  const codes = [force.code, ...figures.areas.map(({ code }) => code)];
  expect(new Set(codes).size).toBe(25);
  expect(codes.filter((code) => !/^demo:[FDC]\d\d$/.test(code))).toEqual([]);
});

test('Every source says of itself that its figures are invented', () => {
  for (const { name, publisher, licence, attribution } of figures.sources) {
    expect(publisher).toMatch(/demonstration/);
    expect(name).toMatch(/^Invented/);
    expect(licence).toContain('invented');
    expect(attribution).toContain('No real place');
  }
});
