import { financialYearOf } from '../time/month.ts';
import { financialYearPeriod, type Period, periodLength } from '../time/period.ts';
import { type Annotation, breaksWithin } from './annotation.ts';
import type { NoValue } from './history.ts';
import { type Readings, readingOver } from './reading.ts';

/** A financial year that an index is 100 in, and the count of an average period of the listing in it. */
export type IndexBase = { year: Period; counts: number[] };

/** A financial year as a base, or why an index cannot be of it. */
export type BaseYear =
  | { kind: 'base'; year: Period; count: number }
  | { kind: 'none'; year: Period; because: NoValue | 'none-counted' };

type Noted = { readings: Readings; notes: readonly Annotation[] };

/** Whether a financial year can be 100: it is counted whole, in one way, and above 0. */
export function baseYear({ readings, notes }: Noted, year: Period): BaseYear {
  const reading = readingOver(readings, year);
  if (reading.kind !== 'counted') return { kind: 'none', year, because: reading.kind };
  if (breaksWithin(notes, { now: year, before: year }).length > 0) {
    return { kind: 'none', year, because: 'two-ways' };
  }
  if (reading.count < 0) return { kind: 'none', year, because: 'below-zero' };
  if (reading.count === 0) return { kind: 'none', year, because: 'none-counted' };
  return { kind: 'base', year, count: reading.count };
}

/**
 * The financial years that an index over these periods, earliest first and all of one length, can be 100
 * in. The first is the one it begins with.
 */
export function indexBases(noted: Noted, periods: readonly Period[]): IndexBase[] {
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined) return [];
  const [from, to] = [financialYearOf(first.from), financialYearOf(last.to)];
  const share = periodLength(last) / 12;
  return Array.from({ length: to - from + 1 }, (_, at) =>
    baseYear(noted, financialYearPeriod(from + at)),
  ).flatMap((each) =>
    each.kind === 'base' ? [{ year: each.year, counts: [each.count * share] }] : [],
  );
}
