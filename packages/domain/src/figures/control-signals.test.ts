import { describe, expect, test } from 'vitest';
import type { ChartValue, ControlLimits } from './control-chart.ts';
import { controlSignals } from './control-signals.ts';

const limits: ControlLimits = { mean: 50, meanRange: 0, lower: 20, upper: 80, rangeLimit: 0 };
const signals = (values: readonly ChartValue[]) => controlSignals(values, limits);

describe('the signals of a control chart', () => {
  test('a month beyond a limit, and none on it', () => {
    expect(signals([50, 81, 50, 19, 80, 50, 20])).toMatchObject([
      { kind: 'beyond-limit', direction: 'higher', from: 1, to: 1 },
      { kind: 'beyond-limit', direction: 'lower', from: 3, to: 3 },
    ]);
  });

  test('seven in a row on one side of the mean, and not six', () => {
    expect(signals([51, 53, 51, 53, 51, 53, 49, 51])).toEqual([]);
    expect(signals([49, 51, 53, 51, 53, 51, 53, 51, 52])).toEqual([
      { kind: 'one-side', direction: 'higher', from: 1, to: 8 },
    ]);
  });

  test('seven in a row rising or falling, and not six', () => {
    expect(signals([45, 46, 47, 48, 52, 53])).toEqual([]);
    expect(signals([55, 45, 46, 47, 48, 52, 53, 54, 45])).toEqual([
      { kind: 'trend', direction: 'higher', from: 1, to: 7 },
    ]);
    expect(signals([54, 53, 52, 51, 49, 48, 47])).toEqual([
      { kind: 'trend', direction: 'lower', from: 0, to: 6 },
    ]);
  });

  test('two of three in the outer third', () => {
    expect(signals([50, 75, 45, 75, 50])).toEqual([
      { kind: 'outer-third', direction: 'higher', from: 1, to: 3 },
    ]);
    expect(signals([50, 75, 45, 45, 75, 50])).toEqual([]);
    expect(signals([25, 50, 75])).toEqual([]);
  });

  test('no run goes over a missing month', () => {
    expect(signals([51, 53, 51, undefined, 51, 53, 51, 53])).toEqual([]);
    expect(signals([45, 46, 47, undefined, 49, 51, 52, 53])).toEqual([]);
  });
});

test('near a lower limit that is cut off at 0 nothing is unusual', () => {
  const limits = { mean: 2, meanRange: 2, lower: 0, upper: 7.32, rangeLimit: 6.5 };
  expect(controlSignals([0, 0, 1, 4, 0, 3, 0], limits)).toEqual([]);
});
