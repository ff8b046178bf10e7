import type { TrendPoint } from '@ragstone/contract/trends';
import { expect, test } from 'vitest';
import { endLabels, plotRows } from './plot.ts';

const point = (month: string, now: number | undefined, before: number): TrendPoint => ({
  month,
  state: now === undefined ? 'not-yet-published' : 'counted',
  isInSpan: true,
  before,
  ...(now === undefined ? {} : { now }),
});

test('a line under way and a whole one are each named at their own end', () => {
  const rows = plotRows([point('2026-04', 5, 7), point('2026-05', undefined, 9)]);
  expect(endLabels(rows)).toEqual({
    now: { at: 0, isBelow: false },
    before: { at: 1, isBelow: false },
  });
});

test('lines that end together are named above and below, so that no name covers the other', () => {
  const rows = plotRows([point('2026-04', 5, 7), point('2026-05', 6, 8)]);
  expect(endLabels(rows)).toEqual({
    now: { at: 1, isBelow: true },
    before: { at: 1, isBelow: false },
  });
});
