import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conditionalTest } from './conditional-test.ts';
import { binomialAbove, binomialAt, binomialBelow } from './distributions.ts';

/** Half a unit of the last digit printed, or what the library's beta function is exact to. */
const halfUnit = (digits: number) => Math.max(0.5 * 10 ** -digits, 1e-7);

describe('the conditional test with mid-p', () => {
  const days = { before: 29, now: 28 };
  test.each([
    [2424, 2121, 0.00000694, -4.495531, undefined],
    [308, 368, 0.02104278, 2.307216, undefined],
    [198, 197, 0.9599301, -0.050241, undefined],
    [17, 9, 0.12207812, -1.54611, undefined],
    [26, 13, 0.03847731, -2.069733, undefined],
    [975, 853, 0.00432257, -2.853609, undefined],
    [225, 176, 0.01442789, -2.44643, undefined],
    [203, 193, 0.6158037, -0.501806, undefined],
    [0, 5, 0.03125, 2.153875, undefined],
    [0, 6, 0.015625, 2.417559, undefined],
    [1, 0, 0.5, -0.67449, undefined],
    [50, 70, 0.06859364, 1.821087, undefined],
    [50, 73, 0.0384485, 2.070041, undefined],
    [400, 400, 1, 0, undefined],
    [120, 150, 0.03473297, 2.111458, days],
  ])('says of %i and %i what R says', (before, now, p, z, exposure) => {
    const tested = conditionalTest({ before, now, ...(exposure && { exposure }) });
    expect(Math.abs((tested?.p ?? 2) - p)).toBeLessThanOrEqual(halfUnit(8));
    expect(Math.abs((tested?.z ?? 99) - z)).toBeLessThanOrEqual(halfUnit(6));
  });

  test.each([
    [2424, 2121, -4.215918],
    [308, 368, 2.414993],
  ])('weighs %i of 121 days against %i of 120', (before, now, z) => {
    const exposure = { before: 121, now: 120 };
    expect(conditionalTest({ before, now, exposure })?.z).toBeCloseTo(z, 6);
  });

  test.each([
    [16, 25, 0.1641494018, 10],
    [2, 6, 0.1796875, 9],
    [0, 3, 0.125, 9],
    [10, 20, 0.070755546, 9],
    [75, 104, 0.0303695394, 10],
    [98, 81, 0.204992, 6],
    [68, 81, 0.288456, 6],
    [54_721, 53_036, 2.84938e-7, 12],
  ])('says of %i and %i what publications say', (before, now, p, digits) => {
    const error = Math.abs((conditionalTest({ before, now })?.p ?? 2) - p);
    expect(error).toBeLessThanOrEqual(p < 1e-5 ? 0.5 * 10 ** -digits : halfUnit(digits));
  });

  test('has the smaller of both tails, whichever it looked at first', () => {
    const count = fc.oneof(fc.nat(20), fc.nat(4000));
    const days = fc.integer({ min: 1, max: 366 });
    fc.assert(
      fc.property(count, count, days, days, (before, now, from, to) => {
        fc.pre(before + now > 0);
        const binomial = { size: before + now, share: to / (from + to) };
        const tails = [binomialBelow(now, binomial), binomialAbove(now, binomial)];
        const p = Math.min(1, 2 * Math.min(...tails) + binomialAt(now, binomial));
        const tested = conditionalTest({ before, now, exposure: { before: from, now: to } });
        expect(tested?.p).toBeCloseTo(p, 14);
      }),
      { numRuns: 1000 },
    );
  });

  test('says 1 and no direction of nothing and nothing', () => {
    expect(conditionalTest({ before: 0, now: 0 })).toEqual({ p: 1, z: 0 });
  });

  test.each([
    [20_000, 1],
    [1, 400_000],
    [400, 900],
    [10_000, 8000],
  ])('goes on where the tail of %i and %i ends, as the deviance does', (before, now) => {
    const z = conditionalTest({ before, now })?.z ?? 0;
    expect(Math.sign(z)).toBe(Math.sign(now - before));
    expect(Math.abs(z)).toBeGreaterThanOrEqual(8);
    const further = conditionalTest({ before, now: now + Math.sign(now - before) })?.z ?? 0;
    expect(Math.abs(further)).toBeGreaterThan(Math.abs(z));
  });

  test.each([
    [-1, 5],
    [5, -1],
    [2.5, 3],
    [Number.NaN, 3],
  ])('says nothing of %d and %d', (before, now) => {
    expect(conditionalTest({ before, now })).toBeUndefined();
  });
});
