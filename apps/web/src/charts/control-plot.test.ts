import { expect, test } from 'vitest';
import { controlTicks, highestControl } from './control-axis.ts';
import { actionMarks, controlBreaks, controlRows } from './control-plot.ts';

const month = (key: string, count: number) => ({ month: key, count, value: count });
const stretches = [
  {
    ...{ from: '2024-12', to: '2025-01', season: 'too-few-years' as const, words: '' },
    months: [month('2024-12', 4), { month: '2025-01' }],
  },
  {
    ...{ from: '2025-04', to: '2025-05', season: 'too-few-years' as const, words: '' },
    limits: { mean: 6, lower: 2, upper: 10.5 },
    months: [month('2025-04', 7), { ...month('2025-05', 11), signal: 'higher' as const }],
  },
];
const rows = controlRows({ stretches });

test('every month has its place; those of a change of counting and those missing have no mark', () => {
  expect(rows.map(({ at, value }) => [at, value])).toEqual([
    [0, 4],
    [1, undefined],
    [2, undefined],
    [3, undefined],
    [4, 7],
    [5, 11],
  ]);
  expect(rows[0]?.usual).toBeUndefined();
  expect(rows[5]).toMatchObject({ mean: 6, usual: [2, 10.5], signal: 'higher' });
});

test('a break stands where counting began anew', () => {
  expect(controlBreaks({ stretches })).toEqual([4]);
  expect(controlBreaks({ stretches: [] })).toEqual([]);
  expect(controlRows({ stretches: [] })).toEqual([]);
});

test('the highest mark is a value or the end of what is usual', () => {
  expect(highestControl(rows)).toBe(11);
  expect(highestControl(rows.slice(0, 5))).toBe(10.5);
});

test('the axis names each April, and every month of a short chart', () => {
  expect(controlTicks(rows)).toEqual([0, 1, 2, 3, 4, 5]);
  const long = Array.from({ length: 15 }, (_, at) => ({
    ...{ at, month: 24_300 + at, count: 1, value: 1 },
    ...{ mean: undefined, usual: undefined, signal: undefined },
  }));
  expect(controlTicks(long)).toEqual([3]);
});

test('actions of one month stand together, those outside are left out', () => {
  const actions = [
    { reference: '2.1', startOn: '2025-04-01' },
    { reference: '2.2', startOn: '2025-04-20' },
    { reference: '2.3' },
    { reference: '2.4', startOn: '2026-04-01' },
  ];
  const several = (count: number) => `${count} actions`;
  expect(actionMarks(actions, { rows, several })).toEqual([{ at: 4, label: '2.1, 2.2' }]);
  const three = [...actions, { reference: '2.5', startOn: '2025-04-30' }];
  expect(actionMarks(three, { rows, several })).toEqual([{ at: 4, label: '3 actions' }]);
});
