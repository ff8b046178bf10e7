import { expect, test } from 'vitest';
import { periodKey } from '../time/period.ts';
import { quarterLabel } from '../time/period-label.ts';
import { parsePeriodText } from './period-text.ts';

const keyOf = (text: string) => {
  const period = parsePeriodText(text);
  return period === undefined ? undefined : periodKey(period);
};

test.each([
  ['2026-09', '2026-09'],
  [' September  2026 ', '2026-09'],
  ['Sep-26', '2026-09'],
  ['Sept 2026', '2026-09'],
  ['2026-09-01', '2026-09'],
  ['01/09/2026', '2026-09'],
  ['FY2026-Q2', 'FY2026-Q2'],
  ['fy2026-q4', 'FY2026-Q4'],
  ['Q2 2026-27', 'FY2026-Q2'],
  ['2026-27 Q4', 'FY2026-Q4'],
  ['July to September 2026', 'FY2026-Q2'],
  [`${quarterLabel(2026, 2).replace(' (', ' 2026-27 (')}`, 'FY2026-Q2'],
])('%j names %s', (text, key) => {
  expect(keyOf(text)).toBe(key);
});

test.each([
  '',
  'September',
  '13/2026',
  '2026-13',
  '15/09/2026',
  '2026-09-15',
  'Q5 2026-27',
  'Q2 2026-28',
  'last month',
])('%j names no period', (text) => {
  expect(parsePeriodText(text)).toBeUndefined();
});
