import { describe, expect, test } from 'vitest';
import { funnelLimits, groupDispersion, groupRate, ratioLimits } from './funnel.ts';

describe('the limits of a funnel', () => {
  test.each([
    [5, 1, 10, 0, 13],
    [24, 15, 34, 10, 40],
    [100, 81, 120, 71, 132],
    [490, 447, 534, 423, 560],
  ])('around %i expected', (expected, lower, upper, lowest, highest) => {
    expect(funnelLimits(expected)).toEqual({
      warning: { lower, upper },
      action: { lower: lowest, upper: highest },
    });
  });

  test.each([
    [15, 0.5596924, 1.649348, 0.386265, 2.082907],
    [30, 0.6746958, 1.427562, 0.475709, 1.6903],
  ])('as a ratio to %i', (expected, lower, upper, lowest) => {
    const limits = ratioLimits(expected);
    expect(limits?.warning.lower).toBeCloseTo(lower, 6);
    expect(limits?.warning.upper).toBeCloseTo(upper, 6);
    if (expected === 15) expect(limits?.action.lower).toBeCloseTo(lowest, 6);
  });

  test('the outer ones of 15, as a ratio', () => {
    expect(ratioLimits(15)?.action.upper).toBeCloseTo(2.082907, 6);
    expect(ratioLimits(0)).toBeUndefined();
  });

  test('are wider for a group that differs more than chance would make it', () => {
    expect(funnelLimits(100, 4).warning).toEqual({ lower: 62, upper: 140 });
    expect(funnelLimits(100, 0.5)).toEqual(funnelLimits(100));
  });
});

describe('a group of areas', () => {
  const same = Array.from({ length: 10 }, () => ({ count: 100, denominator: 1000 }));

  test('has the rate of all together', () => {
    expect(groupRate([...same, { count: 0, denominator: 1000 }])).toBeCloseTo(1000 / 11_000, 12);
    expect(groupRate([])).toBeUndefined();
  });

  test('does not differ where all are the same, and one odd area does not change it', () => {
    expect(groupDispersion(same)).toBeCloseTo(0, 12);
    const odd = [...same.slice(1), { count: 400, denominator: 1000 }];
    const z = 2 * (Math.sqrt(100) - Math.sqrt(130));
    expect(groupDispersion(odd)).toBeCloseTo(z ** 2, 10);
    expect(groupDispersion(same.slice(1, 2))).toBeUndefined();
  });
});
