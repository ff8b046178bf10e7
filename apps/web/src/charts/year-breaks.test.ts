import type { TrendPoint } from '@ragstone/contract/trends';
import { expect, test } from 'vitest';
import { yearBreaks } from './year-breaks.ts';

const points = ['2023-01', '2023-02', '2023-03', '2023-04', '2023-05'].map(
  (month): TrendPoint => ({ month, state: 'counted', isInSpan: true }),
);
const breakOf = (from: string, to?: string) => ({
  ...{ kind: 'break' as const, from, text: 'A rule changed', citation: '' },
  ...(to === undefined ? {} : { to }),
});

test('this year’s line is parted where this year is counted anew, and marked there', () => {
  expect(yearBreaks({ points, annotations: [breakOf('2023-04')] })).toEqual({
    now: [3],
    before: [],
    marks: [{ at: 3, year: 'now' }],
  });
});

test('a break a year before parts last year’s line, and says of which year it is', () => {
  expect(yearBreaks({ points, annotations: [breakOf('2022-02')] })).toEqual({
    now: [],
    before: [1],
    marks: [{ at: 1, year: 'before' }],
  });
});

test('a change of several months is marked once, and none of them is joined to another', () => {
  expect(yearBreaks({ points, annotations: [breakOf('2023-02', '2023-04')] })).toEqual({
    now: [1, 2, 3],
    before: [],
    marks: [{ at: 1, year: 'now' }],
  });
});

test.each([['2023-01'], ['2022-11']])(
  'a break in %s, between both years, parts neither line, and is marked where this one begins',
  (from) => {
    expect(yearBreaks({ points, annotations: [breakOf(from)] })).toEqual({
      now: [],
      before: [],
      marks: [{ at: 0, year: 'now' }],
    });
  },
);

test('a caveat parts nothing, and no months have no breaks', () => {
  const caveat = { ...breakOf('2023-03'), kind: 'caveat' as const };
  expect(yearBreaks({ points, annotations: [caveat] }).marks).toEqual([]);
  expect(yearBreaks({ points: [], annotations: [breakOf('2023-03')] }).marks).toEqual([]);
});
