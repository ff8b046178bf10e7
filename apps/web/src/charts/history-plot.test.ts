import type { HistoryPoint } from '@ragstone/contract/history';
import { expect, test } from 'vitest';
import { axisLabel, highestHistory, historyTicks, isRolling } from './history-axis.ts';
import { historyRows } from './history-plot.ts';

const pointOf = (from: string, to: string, more: Partial<HistoryPoint> = {}): HistoryPoint => ({
  span: { from, to },
  label: '',
  own: { value: 3 },
  with: [],
  ...more,
});

test('a period is named in short', () => {
  expect(axisLabel(pointOf('2025-09', '2025-09'), false)).toBe('Sep 2025');
  expect(axisLabel(pointOf('2025-07', '2025-09'), false)).toBe('Jul 2025');
  expect(axisLabel(pointOf('2025-04', '2026-03'), false)).toBe('2025-26');
  expect(axisLabel(pointOf('2025-01', '2025-12'), false)).toBe('2025');
  expect(axisLabel(pointOf('2024-10', '2025-09'), false)).toBe('to Sep 2025');
  expect(axisLabel(pointOf('2025-04', '2026-03'), true)).toBe('to Mar 2026');
});

test('years that roll are told from years that follow', () => {
  const rows = (...from: string[]) =>
    historyRows({
      points: from.map((each) => pointOf(each, `${Number(each.slice(0, 4)) + 1}-03`)),
    });
  expect(isRolling(rows('2024-04', '2025-04'))).toBe(false);
  expect(isRolling(rows('2024-04', '2024-05'))).toBe(true);
  expect(isRolling(rows('2024-04'))).toBe(false);
});

test('what has no value has no mark, and the highest is of everything drawn', () => {
  const group = { of: 3, median: 2, lowest: 1, highest: 5.5 };
  const rows = historyRows({
    points: [
      pointOf('2023-04', '2024-03', { own: { because: 'months are missing' } }),
      pointOf('2024-04', '2025-03', {
        group,
        with: [{ value: 4 }, { because: 'months are missing' }],
      }),
    ],
  });
  expect(rows[0]).toMatchObject({ at: 0, own: undefined, with: [], range: undefined });
  expect(rows[1]).toMatchObject({ own: 3, with: [4, undefined], median: 2, range: [1, 5.5] });
  expect(highestHistory(rows)).toBe(5.5);
});

test('the last period is always named, the others as far as there is room', () => {
  const points = Array.from({ length: 30 }, () => pointOf('2025-09', '2025-09'));
  const ticks = historyTicks(historyRows({ points }));
  expect(ticks.at(-1)).toBe(29);
  expect(ticks.length).toBeLessThanOrEqual(7);
  expect(historyTicks(historyRows({ points: points.slice(0, 3) }))).toEqual([0, 1, 2]);
});
