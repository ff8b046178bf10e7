import type { Month } from '../time/month.ts';
import { monthsOf, type Period } from '../time/period.ts';
import { completeYears } from './complete-years.ts';
import { type ControlLimits, controlLimits } from './control-chart.ts';
import { type ControlSignal, controlSignals } from './control-signals.ts';
import { yearsForDispersion } from './dispersion.ts';
import type { Noted } from './rolling-year.ts';
import { seasonalFactors } from './seasonal-factors.ts';

/** Fewer months than these show no usual ups and downs. */
export const leastMonthsForLimits = 12;

/** With fewer in each month of the year, over all years, its season would be made of chance alone. */
const leastCountsForSeason = 5;

/** A month of a control chart: what was counted, and that without its season; counts. */
export type ControlPoint = {
  month: Month;
  count: number | undefined;
  value: number | undefined;
  /** What an average month is multiplied by to be such a month; 1 where seasons are not taken out. */
  factor: number;
};

/**
 * The months between two breaks, which are held against limits of their own. Without limits there are
 * no signals: too few months, or none beside another.
 */
export type ControlStretch = {
  period: Period;
  points: ControlPoint[];
  /** Whether seasons are taken out, and why not. */
  season: 'taken-out' | 'too-few-years' | 'too-few-counts' | 'months-without-any';
  limits: ControlLimits | undefined;
  /** By the first and last month that they are about. */
  signals: ControlSignal[];
};

/** The parts of a period that were each counted in one way; the months that a change took are in none. */
function partsBetweenBreaks({ notes = [] }: Noted, period: Period): Period[] {
  const breaks = notes
    .filter(({ kind, from }) => kind === 'break' && from <= period.to)
    .map(({ from, to = from }) => ({ from, to }))
    .sort((one, other) => one.from - other.from);
  const parts: Period[] = [];
  let from = period.from;
  for (const change of breaks) {
    if (change.from > from) parts.push({ from, to: change.from - 1 });
    from = Math.max(from, change.to);
  }
  return from <= period.to ? [...parts, { from, to: period.to }] : parts;
}

function seasonOf({ series }: Noted, { from, to }: Period) {
  const years = completeYears(series, { until: to + 1, since: from });
  if (years.length < yearsForDispersion.least) return { season: 'too-few-years' } as const;
  const counted = years.flat().reduce((sum, count) => sum + count, 0);
  if (counted < leastCountsForSeason * 12) return { season: 'too-few-counts' } as const;
  const factors = seasonalFactors(years);
  if (factors === undefined || factors.some((factor) => factor <= 0)) {
    return { season: 'months-without-any' } as const;
  }
  return { season: 'taken-out', factors } as const;
}

function stretchOf(noted: Noted, period: Period): ControlStretch {
  const { season, factors } = { factors: undefined, ...seasonOf(noted, period) };
  const points = monthsOf(period).map((month): ControlPoint => {
    const count = noted.series.get(month);
    // The factors begin with the month after the same month as the stretch's last.
    const factor = factors?.[(((month - period.to - 1) % 12) + 12) % 12] ?? 1;
    return { month, count, factor, value: count === undefined ? undefined : count / factor };
  });
  const values = points.map(({ value }) => value);
  const isEnough = values.filter((value) => value !== undefined).length >= leastMonthsForLimits;
  const limits = isEnough ? controlLimits(values) : undefined;
  const signals = limits === undefined ? [] : controlSignals(values, limits);
  return {
    period,
    points,
    season,
    limits,
    signals: signals.map(({ from, to, ...signal }) => ({
      ...signal,
      from: period.from + from,
      to: period.from + to,
    })),
  };
}

/**
 * The control chart of a series: its months without their seasons, held against what they usually do,
 * anew after each break. A stretch's seasons are those of its own complete years, at most five. Months
 * that are missing stay so. Individuals and moving range chart, Montgomery 2013, 6.4.
 */
export const controlStretches = (noted: Noted, period: Period): ControlStretch[] =>
  partsBetweenBreaks(noted, period).map((part) => stretchOf(noted, part));
