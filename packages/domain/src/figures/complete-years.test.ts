import { describe, expect, test } from 'vitest';
import { completeYears } from './complete-years.ts';

const january2020 = 2020 * 12;
const series = new Map(Array.from({ length: 75 }, (_, at) => [january2020 + at, at] as const));

describe('complete years before a month', () => {
  test('end with the month before it, the earliest first, and are at most five', () => {
    const years = completeYears(series, { until: january2020 + 72 });
    expect(years).toHaveLength(5);
    expect(years[0]?.[0]).toBe(12);
    expect(years.at(-1)?.at(-1)).toBe(71);
  });

  test('go back no further than the last break', () => {
    const since = january2020 + 30;
    expect(completeYears(series, { until: january2020 + 72, since })).toHaveLength(3);
  });

  test('end at a year with a gap', () => {
    const gap = new Map(series);
    gap.delete(january2020 + 40);
    const years = completeYears(gap, { until: january2020 + 72 });
    expect(years.map((year) => year[0])).toEqual([48, 60]);
  });

  test('are none where there is no whole year', () => {
    expect(completeYears(series, { until: january2020 + 11 })).toEqual([]);
    expect(completeYears(new Map(), { until: january2020 })).toEqual([]);
  });
});
