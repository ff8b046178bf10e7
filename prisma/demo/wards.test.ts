import { monthOf } from '@ragstone/domain/time/month';
import { describe, expect, test } from 'vitest';
import { holmesdale } from './figures/areas.ts';
import { makeFigures } from './figures/make-figures.ts';
import type { ObservationRow } from './rows.ts';
import { wards } from './wards/wards.ts';

const figures = makeFigures();
const { areas, lookup, outlines, observations, population } = figures.wards;

const wardOf = new Map(
  wards.flatMap(({ name, smallAreas }) => smallAreas.map(({ code }) => [code, name] as const)),
);

const sums = (rows: readonly ObservationRow[]) => {
  const found = new Map<string, number>();
  for (const { release, slug, month, value } of rows) {
    const key = `${release} ${slug} ${month}`;
    found.set(key, (found.get(key) ?? 0) + value);
  }
  return Object.fromEntries([...found].toSorted());
};

/** Burglaries by ward over April to September of a year, by the only release of each month. */
function burglaries(year: number): Map<string, number> {
  const found = new Map(wards.map(({ name }) => [name, 0]));
  for (const { areaCode, slug, month, value } of observations) {
    if (slug !== 'burglary' || month < monthOf(year, 4) || month > monthOf(year, 9)) continue;
    const name = wardOf.get(areaCode) ?? '';
    found.set(name, (found.get(name) ?? 0) + value);
  }
  return found;
}

describe('The wards of Holmesdale', () => {
  test('are 24, of two small areas each, by codes that no real place has', () => {
    expect(wards).toHaveLength(24);
    expect(lookup).toHaveLength(48);
    expect(areas.filter(({ code }) => !/^demo:(W\d\d|L\d{3})$/.test(code))).toEqual([]);
    expect(new Set(areas.map(({ name }) => name)).size).toBe(72);
  });

  test('add up to the district in every release, month and crime type', () => {
    const own = figures.observations.filter(
      ({ areaCode, release }) =>
        areaCode === holmesdale.code && release.startsWith('demonstration-police'),
    );
    expect(sums(observations)).toEqual(sums(own));
    expect(observations.filter(({ value }) => value < 1)).toEqual([]);
  });

  test('have together the people of the district in every year', () => {
    for (let year = 2020; year <= 2025; year += 1) {
      const people = (rows: typeof population) =>
        rows.filter(({ midYear }) => midYear === year).reduce((sum, each) => sum + each.people, 0);
      const district = figures.population.filter(({ areaCode }) => areaCode === holmesdale.code);
      expect(people(population)).toBe(people(district));
    }
    expect(Math.min(...population.map(({ people }) => people))).toBeGreaterThan(1000);
  });

  test('tell where the burglaries are: Hillside has 31 of the 52 more', () => {
    const [before, now] = [burglaries(2025), burglaries(2026)];
    const rises = wards.map(({ name }) => ({
      name,
      more: (now.get(name) ?? 0) - (before.get(name) ?? 0),
    }));
    expect(rises.reduce((sum, { more }) => sum + more, 0)).toBe(52);
    const [first, second] = rises.toSorted((a, b) => b.more - a.more);
    expect(first).toEqual({ name: 'Hillside', more: 31 });
    expect(second?.more).toBeLessThan(12);
    expect(Math.max(...now.values())).toBe(now.get('Hillside'));
  });

  test('fit together without a gap: each border is of two wards, or the edge of the district', () => {
    const borders = new Map<string, number>();
    for (const { outline } of outlines) {
      for (const ring of outline.flat()) {
        expect(ring.at(-1)).toEqual(ring[0]);
        for (const [at, point] of ring.slice(0, -1).entries()) {
          const key = [point, ring[at + 1]].map(String).toSorted().join(' ');
          borders.set(key, (borders.get(key) ?? 0) + 1);
        }
      }
    }
    const shared = [...borders.values()].filter((times) => times === 2).length;
    // Rows of 4, 5, 6, 5 and 4 hexagons have 19 borders within rows and 36 between them, of 4 lines each.
    expect(shared).toBe(55 * 4);
    expect(Math.max(...borders.values())).toBe(2);
  });
});
