import { calendarMonthOf, daysInMonth, type Month } from '../time/month.ts';
import { countedAlikeSince } from './annotation.ts';
import { completeYears } from './complete-years.ts';
import { dispersionOf, yearsForDispersion } from './dispersion.ts';
import { chiSquaredAbove } from './distributions.ts';
import type { Noted } from './rolling-year.ts';
import { seasonalFactors } from './seasonal-factors.ts';

/** How a year is spread over its months, April first. */
export type SeasonalProfile =
  | {
      kind: 'found';
      /** Each month of the year, 1 to 12, with how much of an average month it has. */
      months: { calendarMonth: number; factor: number }[];
      years: number;
      /** Whether the months differ by more than their lengths and chance explain. */
      isMoreThanChance: boolean;
    }
  | { kind: 'cannot-say'; because: 'too-few-years' | 'none-counted' };

/** A chance of one in twenty or less that months so unlike each other are all alike. */
const chanceOfSeasons = 0.05;

/** The days of each month of the years, in the order of their columns. */
const daysOfColumns = (until: Month, years: number) =>
  Array.from({ length: 12 }, (_, at) =>
    Array.from({ length: years }, (_unused, back) =>
      daysInMonth(until - 12 * (back + 1) + at),
    ).reduce((sum, days) => sum + days, 0),
  );

/**
 * The seasonal profile from the complete years that end with the latest month, two to five since the
 * last break. Whether it is more than chance is asked of Pearson's chi squared against the days of each
 * month, divided by the dispersion of the series.
 */
export function seasonalProfile({ series, notes = [] }: Noted, latest: Month): SeasonalProfile {
  const until = latest + 1;
  const years = completeYears(series, { until, since: countedAlikeSince(notes, latest) });
  if (years.length < yearsForDispersion.least) {
    return { kind: 'cannot-say', because: 'too-few-years' };
  }
  const factors = seasonalFactors(years);
  if (factors === undefined) return { kind: 'cannot-say', because: 'none-counted' };
  const total = years.flat().reduce((sum, count) => sum + count, 0);
  const days = daysOfColumns(until, years.length);
  const allDays = days.reduce((sum, each) => sum + each, 0);
  const squares = factors.reduce((sum, factor, at) => {
    const expected = (total * (days[at] ?? 0)) / allDays;
    return sum + ((factor * total) / 12 - expected) ** 2 / expected;
  }, 0);
  const spread = squares / Math.max(1, dispersionOf(years) ?? 1);
  const months = factors
    .map((factor, at) => ({ calendarMonth: calendarMonthOf(until + at), factor }))
    .sort((one, other) => placeFromApril(one.calendarMonth) - placeFromApril(other.calendarMonth));
  return {
    kind: 'found',
    months,
    years: years.length,
    isMoreThanChance: chiSquaredAbove(spread, factors.length - 1) <= chanceOfSeasons,
  };
}

const placeFromApril = (calendarMonth: number) => (calendarMonth + 8) % 12;
