import type { HistoryPoint } from '@ragstone/contract/history';
import { monthKey, monthOf } from '@ragstone/domain/time/month';
import { expect, test } from 'vitest';
import { historyBreaks } from './history-breaks.ts';
import { historyRows } from './history-plot.ts';

const pointOf = (
  first: number,
  length: number,
  more: Partial<HistoryPoint> = {},
): HistoryPoint => ({
  span: { from: monthKey(first), to: monthKey(first + length - 1) },
  label: '',
  own: { value: 3 },
  with: [],
  ...more,
});
const april = monthOf(2022, 4);
const group = { of: 3, median: 2, lowest: 1, highest: 5 };

const years = (more: Partial<HistoryPoint> = {}) =>
  historyRows({ points: [0, 12, 24].map((after) => pointOf(april + after, 12, more)) });
const own = (from: string) => ({ from, of: ['own' as const] });

test('a line ends before the first period of the new kind, and begins anew there', () => {
  expect(historyBreaks(years(), [own('2023-04')])).toEqual({
    own: [1],
    with: [],
    group: [],
    marks: [{ at: 1, of: ['own'] }],
  });
});

test('a period of both kinds is on neither side', () => {
  expect(historyBreaks(years(), [own('2023-06')])).toMatchObject({
    own: [1, 2],
    marks: [{ at: 1, of: ['own'] }],
  });
});

test('years that roll are parted where the first month of the new kind comes in, and where the last of the old is out', () => {
  const rows = historyRows({
    points: Array.from({ length: 20 }, (_, at) => pointOf(april + at, 12)),
  });
  // The twelve months to April 2023 are the first with a month counted anew; those from April 2023 have no other.
  expect(historyBreaks(rows, [own('2023-04')])).toMatchObject({
    own: [1, 12],
    marks: [{ at: 1, of: ['own'] }],
  });
});

test('a break of the last periods alone has no place to begin anew', () => {
  expect(historyBreaks(years(), [own('2024-06')])).toMatchObject({ own: [2], marks: [{ at: 2 }] });
  expect(historyBreaks(years(), [own('2026-04')]).marks).toEqual([]);
});

test('two breaks within one period have one mark, of both', () => {
  const ofGroup = { from: '2023-07', of: ['group' as const] };
  expect(historyBreaks(years({ group }), [own('2023-05'), ofGroup]).marks).toEqual([
    { at: 1, of: ['own', 'group'] },
  ]);
});

test('only a line that is drawn is parted, and marked', () => {
  const breaks = [{ from: '2023-04', of: ['with', 'group'] as ('with' | 'group')[] }];
  expect(historyBreaks(years(), breaks).marks).toEqual([]);
  expect(historyBreaks(years({ with: [{ value: 4 }] }), breaks)).toEqual({
    own: [],
    with: [1],
    group: [],
    marks: [{ at: 1, of: ['with'] }],
  });
  expect(historyBreaks(years({ group }), breaks)).toMatchObject({ with: [], group: [1] });
});
