import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { funnelLimits } from './funnel.ts';
import { type GroupFunnel, groupFunnel } from './group-funnel.ts';

const area = (count: number, denominator: number) => ({ count, denominator });

function judged(areas: Parameters<typeof groupFunnel>[0]) {
  const found = groupFunnel(areas);
  if (found.kind !== 'judged') throw new Error(found.because);
  return found;
}

const numbersOf = (funnel: GroupFunnel): number[] =>
  funnel.kind === 'not-judged'
    ? []
    : [
        funnel.rate,
        funnel.dispersion,
        ...[...funnel.areas.flatMap((one) => one?.limits ?? []), ...funnel.points].flatMap(
          ({ warning, action }) => [warning.lower, warning.upper, action.lower, action.upper],
        ),
      ];

describe('a group of areas in a funnel', () => {
  test('around 100 expected of 10,000 people: 81 to 120, and 71 to 132', () => {
    const rest = Array.from({ length: 8 }, () => area(100, 10_000));
    const found = judged([...rest, area(120, 10_000), area(80, 10_000)]);
    expect(found.rate).toBeCloseTo(10, 12);
    expect(found.areas[0]?.limits.warning.lower).toBeCloseTo(8.1, 10);
    expect(found.areas[0]?.limits.action.upper).toBeCloseTo(13.2, 10);
    // Ends are within; one fewer lies below.
    expect(found.areas.slice(-2).map((one) => one?.standing)).toEqual(['within', 'lower']);
  });

  test('names what lies beyond the outer limits, higher and lower', () => {
    const rest = Array.from({ length: 40 }, () => area(100, 10_000));
    const found = judged([...rest, area(150, 10_000), area(125, 10_000), area(60, 10_000)]);
    expect(found.dispersion).toBe(1);
    expect(found.areas.slice(-3).map((one) => one?.standing)).toEqual([
      'much-higher',
      'higher',
      'much-lower',
    ]);
  });

  test('a group that differs by far more than chance has wide limits, and few stand out', () => {
    const found = judged([area(50, 10_000), area(100, 10_000), area(150, 10_000)]);
    expect(found.dispersion).toBeGreaterThan(10);
    expect(found.areas.map((one) => one?.standing)).toEqual(['within', 'within', 'within']);
  });

  test('an area is judged by the limits at its own number of people, which is among the points', () => {
    const { rate, dispersion, points } = judged([area(30, 4000), area(70, 9000), area(8, 1500)]);
    for (const people of [4000, 9000, 1500]) {
      const point = points.find((each) => each.people === people);
      const limits = funnelLimits((rate / 1000) * people, dispersion);
      expect(point?.warning.upper).toBeCloseTo((limits.warning.upper / people) * 1000, 10);
    }
    expect(points.map(({ people }) => people)).toEqual(
      points.map(({ people }) => people).toSorted((one, other) => one - other),
    );
  });

  test('an area without people or a count takes no part, and keeps its place', () => {
    const found = judged([area(10, 1000), undefined, area(12, 1000), area(9, 1000)]);
    expect(found.of).toBe(3);
    expect(found.areas.map((one) => one?.standing)).toEqual([
      'within',
      undefined,
      'within',
      'within',
    ]);
  });

  test('of fewer than three areas, and where nothing was counted, nothing is said', () => {
    const few = { kind: 'not-judged', because: 'too-few-areas' };
    expect(groupFunnel([])).toEqual(few);
    expect(groupFunnel([area(5, 1000), undefined, area(9, 1000)])).toEqual(few);
    expect(groupFunnel([area(0, 1000), area(0, 2000), area(0, 3000)])).toEqual({
      kind: 'not-judged',
      because: 'none-counted',
    });
  });

  test('has no number that is none, and holds inner limits within outer ones', () => {
    const areas = fc.array(
      fc.option(
        fc.record({ count: fc.nat(30_000), denominator: fc.integer({ min: 1, max: 400_000 }) }),
        {
          nil: undefined,
        },
      ),
      { maxLength: 14 },
    );
    fc.assert(
      fc.property(areas, (group) => {
        const found = groupFunnel(group);
        for (const value of numbersOf(found))
          expect(value >= 0 && Number.isFinite(value)).toBe(true);
        if (found.kind === 'not-judged') return;
        for (const { warning, action } of found.points) {
          expect(action.lower).toBeLessThanOrEqual(warning.lower);
          expect(action.upper).toBeGreaterThanOrEqual(warning.upper);
          expect(warning.lower).toBeLessThanOrEqual(found.rate + 1e-9);
        }
      }),
      { numRuns: 60 },
    );
  });
});
