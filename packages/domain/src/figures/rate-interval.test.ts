import { describe, expect, test } from 'vitest';
import { countInterval, proportionInterval, rateInterval } from './rate-interval.ts';

describe('the interval of a count', () => {
  test.each([
    [0, 0, 3.68887945, 8],
    [1, 0.02531781, 5.57164339, 8],
    [5, 1.62348639, 11.66833208, 8],
    [9, 4.1153731, 17.08480345, 8],
    [65, 50.163187710459454, 82.84913854593984, 9],
    [1045, 982.5932018073325, 1110.3312129856499, 8],
  ])('of %i is exact below 10 and Byar’s from there on', (count, lower, upper, digits) => {
    expect(countInterval(count)?.lower).toBeCloseTo(lower, digits);
    expect(countInterval(count)?.upper).toBeCloseTo(upper, digits);
  });

  test('of a negative one is none', () => {
    expect(countInterval(-1)).toBeUndefined();
  });
});

describe('the interval of a rate', () => {
  test.each([
    [24, 0.126866, 0.294716],
    [490, 3.693631, 4.418227],
    [6829, 55.028612, 57.71025],
  ])('of %i on 121,173 people, for each 1,000', (count, lower, upper) => {
    const found = rateInterval({ count, denominator: 121_173 });
    expect(found?.lower).toBeCloseTo(lower, 6);
    expect(found?.upper).toBeCloseTo(upper, 6);
  });

  test.each([
    [20, 100, 12.211428834875937, 30.889880369197066],
    [222, 3215, 6.0265748777, 7.8757293709],
  ])('of %i of %i, for each 100', (count, denominator, lower, upper) => {
    const found = rateInterval({ count, denominator }, 100);
    expect(found?.lower).toBeCloseTo(lower, 9);
    expect(found?.upper).toBeCloseTo(upper, 9);
  });

  test('of nobody is none', () => {
    expect(rateInterval({ count: 3, denominator: 0 })).toBeUndefined();
  });
});

describe('the interval of a share', () => {
  test.each([
    [65, 100, 0.552544432968868, 0.7363575175690247],
    [1, 100, 0.001767432064140651, 0.054486196178705294],
  ])('of %i of %i is Wilson’s', (count, of, lower, upper) => {
    expect(proportionInterval(count, of)?.lower).toBeCloseTo(lower, 13);
    expect(proportionInterval(count, of)?.upper).toBeCloseTo(upper, 13);
  });

  test('of nothing is none', () => {
    expect(proportionInterval(0, 0)).toBeUndefined();
  });
});
