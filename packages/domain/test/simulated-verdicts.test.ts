import { describe, expect, test } from 'vitest';
import { dispersionOf } from '../src/figures/dispersion.ts';
import { projectYear, shareSoFar } from '../src/figures/projection.ts';
import { verdictOf } from '../src/figures/verdict.ts';
import { type Draw, monthsOf, yearOf } from './simulated-months.ts';

const runs = 10_000;
const seed = 20_261_123;

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);

/** The share of runs in which a year is said to differ from the last of five before it. */
function toldApart(before: Draw, now: Draw): number {
  let told = 0;
  for (let run = 0; run < runs; run += 1) {
    const years = Array.from({ length: 5 }, () => yearOf(before));
    const verdict = verdictOf({
      before: sum(years.at(-1) ?? []),
      now: sum(yearOf(now)),
      dispersion: dispersionOf(years),
    });
    if (verdict?.strength !== 'no-clear-change') told += 1;
  }
  return told / runs;
}

describe('a verdict where nothing has changed', () => {
  test.each([20, 200, 2000])('is wrong in at most 6 % of all cases on a base of %i', (base) => {
    const draw = monthsOf({ mean: base / 12 }, seed);
    expect(toldApart(draw, draw)).toBeLessThanOrEqual(0.06);
  });

  test.each([
    [200, 2],
    [200, 5],
    [2000, 2],
    [2000, 5],
  ])('in at most 7 % on a base of %i in a series of dispersion %i', (base, dispersion) => {
    const draw = monthsOf({ mean: base / 12, dispersion }, seed);
    expect(toldApart(draw, draw)).toBeLessThanOrEqual(0.07);
  });
});

test('a rise by 30 % on a base of 200 is found in at least 75 % of all cases', () => {
  const before = monthsOf({ mean: 200 / 12 }, seed);
  const now = monthsOf({ mean: 260 / 12 }, seed + 1);
  expect(toldApart(before, now)).toBeGreaterThanOrEqual(0.75);
});

test.each([200, 2000])(
  'the interval of a year’s end holds at least 92 % of all years on a base of %i',
  (base) => {
    const draw = monthsOf({ mean: base / 12 }, seed);
    let held = 0;
    for (let run = 0; run < runs; run += 1) {
      const years = Array.from({ length: 5 }, () => yearOf(draw));
      const year = yearOf(draw);
      const found = projectYear({
        soFar: sum(year.slice(0, 5)),
        months: 5,
        share: shareSoFar(years, 5) ?? 0,
        dispersion: dispersionOf(years),
      });
      const total = sum(year);
      if (found !== undefined && found.lower <= total && total <= found.upper) held += 1;
    }
    expect(held / runs).toBeGreaterThanOrEqual(0.92);
  },
);
