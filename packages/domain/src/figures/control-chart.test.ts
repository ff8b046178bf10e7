import { describe, expect, test } from 'vitest';
import { controlLimits } from './control-chart.ts';

describe('the limits of a control chart', () => {
  test('of two years of months', () => {
    const limits = controlLimits([
      52, 48, 61, 55, 70, 66, 72, 69, 58, 60, 49, 51, 45, 50, 58, 49, 63, 71, 80, 62, 55, 52, 47,
      40,
    ]);
    expect(limits?.mean).toBe(57.625);
    expect(limits?.meanRange).toBeCloseTo(7.652174, 6);
    expect(limits?.lower).toBeCloseTo(37.270217, 6);
    expect(limits?.upper).toBeCloseTo(77.979783, 6);
    expect(limits?.rangeLimit).toBeCloseTo(24.999652, 6);
  });

  test('of Montgomery’s example 6.5, whose 3/1.128 differs in the third decimal', () => {
    const limits = controlLimits([
      310, 288, 297, 298, 307, 303, 294, 297, 308, 306, 294, 299, 297, 299, 314, 295, 293, 306, 301,
      304,
    ]);
    expect(limits?.mean).toBe(300.5);
    expect(limits?.lower).toBeCloseTo(279.7833, 1);
    expect(limits?.upper).toBeCloseTo(321.2167, 1);
  });

  test('goes over no gap', () => {
    expect(controlLimits([10, undefined, 30, 31])).toMatchObject({ meanRange: 1 });
    expect(controlLimits([10, undefined, 30])).toBeUndefined();
    expect(controlLimits([])).toBeUndefined();
  });

  test('has no lower limit below none', () => {
    expect(controlLimits([0, 9, 1])?.lower).toBe(0);
  });
});
