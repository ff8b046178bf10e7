import { financialYearOf, type Month } from '../time/month.ts';
import { financialYearPeriod, type Period, periodLength } from '../time/period.ts';
import { breaksWithin, countedAlikeSince, unusableWithin } from './annotation.ts';
import { completeYears } from './complete-years.ts';
import { dispersionOf, yearsForDispersion } from './dispersion.ts';
import {
  leastMonthsForProjection,
  type Projection,
  projectYear,
  shareSoFar,
} from './projection.ts';
import type { Noted } from './rolling-year.ts';
import { countOver } from './series.ts';

/** Why nothing can be said of a year's end. */
export type NoYearEnd =
  | 'too-few-months'
  | 'missing-months'
  | 'unusable'
  | 'series-break'
  | 'none-so-far'
  | 'below-zero'
  | 'too-few-earlier-years'
  | 'earlier-years-say-nothing';

type Found =
  | { kind: 'complete'; count: number }
  | ({ kind: 'projected'; count: number; earlierYears: number; dispersion: number } & Projection)
  | { kind: 'cannot-say'; because: NoYearEnd; count?: number };

/** A financial year, the months of it to the latest held, and what it came or may come to. */
export type YearEnd = { year: Period; soFar: Period } & Found;

function project(noted: Noted, { year, soFar }: { year: Period; soFar: Period }): Found {
  const { series, notes = [] } = noted;
  const cannot = (because: NoYearEnd, count?: number): Found => ({
    kind: 'cannot-say',
    because,
    ...(count === undefined ? {} : { count }),
  });
  if (unusableWithin(notes, { now: soFar, before: soFar }).length > 0) return cannot('unusable');
  const { total: count } = countOver(series, soFar);
  if (count === undefined) return cannot('missing-months');
  if (breaksWithin(notes, { now: soFar, before: soFar }).length > 0) {
    return cannot('series-break', count);
  }
  const months = periodLength(soFar);
  if (months === periodLength(year)) return { kind: 'complete', count };
  if (months < leastMonthsForProjection) return cannot('too-few-months', count);
  if (count <= 0) return cannot(count < 0 ? 'below-zero' : 'none-so-far', count);
  const since = countedAlikeSince(notes, soFar.to);
  const years = completeYears(series, { until: year.from, since });
  if (years.length < yearsForDispersion.least) return cannot('too-few-earlier-years', count);
  const share = shareSoFar(years, months);
  const dispersion = dispersionOf(years);
  const projection =
    share === undefined ? undefined : projectYear({ soFar: count, months, share, dispersion });
  if (projection === undefined) return cannot('earlier-years-say-nothing', count);
  return {
    kind: 'projected',
    count,
    earlierYears: years.length,
    dispersion: dispersion ?? 1,
    ...projection,
  };
}

/**
 * What the financial year of the latest month may come to, from two to five complete years before it
 * since the last break; or why that cannot be said. Counts of the whole year. Never before three months
 * of it, nor across a break.
 */
export function yearEnd(noted: Noted, latest: Month): YearEnd {
  const year = financialYearPeriod(financialYearOf(latest));
  const soFar = { from: year.from, to: latest };
  return { year, soFar, ...project(noted, { year, soFar }) };
}
