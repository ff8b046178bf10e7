import { describe, expect, test } from 'vitest';
import { verdictOf } from './verdict.ts';

describe('the verdict on a change', () => {
  test.each([
    [198, 250, 1.8, 1.83084, 'no-clear-change'],
    [975, 853, 2.5, -1.804781, 'no-clear-change'],
    [308, 368, 1, 2.307216, 'clear'],
    [2424, 2121, 6, -1.835293, 'no-clear-change'],
    [2424, 2121, 25, -0.899106, 'no-clear-change'],
    [2424, 2121, 1, -4.495531, 'much'],
  ])('of %i and %i in a series of dispersion %d', (before, now, dispersion, z, strength) => {
    const verdict = verdictOf({ before, now, dispersion });
    expect(verdict?.z).toBeCloseTo(z, 6);
    expect(verdict).toMatchObject({ strength, direction: z < 0 ? 'lower' : 'higher' });
  });

  test('never takes a series to vary less than chance', () => {
    expect(verdictOf({ before: 308, now: 368, dispersion: 0.2 })?.z).toBeCloseTo(2.307216, 6);
  });

  test('says where it does not know how far the series varies', () => {
    expect(verdictOf({ before: 308, now: 368 })?.isDispersionKnown).toBe(false);
    expect(verdictOf({ before: 308, now: 368, dispersion: 1 })?.isDispersionKnown).toBe(true);
  });

  test.each([
    [17, 9, 'no-clear-change'],
    [26, 13, 'clear'],
  ])('may be said on a small base: %i and %i', (before, now, strength) => {
    expect(verdictOf({ before, now })?.strength).toBe(strength);
  });

  test('tells a great rise of a series that varies greatly', () => {
    expect(verdictOf({ before: 100, now: 10_000, dispersion: 25 })).toMatchObject({
      strength: 'much',
      z: 8,
    });
  });

  test('is none on a negative count', () => {
    expect(verdictOf({ before: -2, now: 3 })).toBeUndefined();
  });
});
