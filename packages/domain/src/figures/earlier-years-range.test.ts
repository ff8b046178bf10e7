import { describe, expect, test } from 'vitest';
import { monthOf } from '../time/month.ts';
import type { Period } from '../time/period.ts';
import { earlierYearsRange } from './earlier-years-range.ts';
import type { Series } from './series.ts';

const from = (year: number, calendarMonth: number, ...counts: number[]): [number, number][] =>
  counts.map((count, index) => [monthOf(year, calendarMonth) + index, count]);

/** Two years of which none lies before last year. */
const crime: Series = new Map([
  ...from(2024, 1, 601, 592, 631, 600),
  ...from(2025, 1, 540, 558, 546, 477, 559, 493),
]);
const janToApr: Period = { from: monthOf(2025, 1), to: monthOf(2025, 4) };

describe('the range of earlier years', () => {
  const april = { from: monthOf(2026, 4), to: monthOf(2026, 5) };
  const years: Series = new Map([
    ...from(2026, 4, 38, 41),
    ...from(2025, 4, 33, 35),
    ...from(2024, 4, 42),
    ...from(2023, 4, 27, 43),
    ...from(2021, 4, 30, 28),
    ...from(2020, 4, 1, 99),
  ]);

  test('is that of the four years before last year, so far as they are held', () => {
    expect(earlierYearsRange({ series: years, period: april })).toEqual({
      months: [
        { month: monthOf(2026, 4), lowest: 27, highest: 42 },
        { month: monthOf(2026, 5), lowest: 28, highest: 43 },
      ],
      years: {
        first: { from: monthOf(2021, 4), to: monthOf(2021, 5) },
        last: { from: monthOf(2024, 4), to: monthOf(2024, 5) },
      },
    });
  });

  test('leaves out what lies before a break', () => {
    expect(
      earlierYearsRange({ series: years, period: april, since: monthOf(2024, 1) }).months,
    ).toEqual([
      { month: monthOf(2026, 4), lowest: 42, highest: 42 },
      { month: monthOf(2026, 5), lowest: undefined, highest: undefined },
    ]);
  });

  test('is not there where no earlier year is held', () => {
    expect(earlierYearsRange({ series: crime, period: janToApr })).toMatchObject({
      years: undefined,
    });
    expect(earlierYearsRange({ series: crime, period: janToApr }).months[0]).toEqual({
      month: monthOf(2025, 1),
      lowest: undefined,
      highest: undefined,
    });
  });
});
