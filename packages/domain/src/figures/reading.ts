import type { Month } from '../time/month.ts';
import { monthsOf, type Period, yearEarlier } from '../time/period.ts';
import { type Annotation, unusableWithin } from './annotation.ts';
import type { Change } from './change.ts';
import type { Series } from './series.ts';
import { changeBetween } from './year-on-year.ts';

/** Why a publisher gives no number where it has a cell for one. */
export type WithheldStatus =
  | 'not-supplied'
  | 'suppressed'
  | 'not-applicable'
  | 'partial'
  | 'unusable';

/**
 * What is known of an area's count over a period. Only what is counted takes part in a sum, a
 * change, a rate or a rank; `missing` came in no release and is never 0.
 */
export type Reading =
  /** `below0` is how many of the figures in it are below 0: taken back from earlier periods. */
  | { kind: 'counted'; count: number; below0: number }
  /** A note says that it may not be used. The count is shown with the note, and nothing follows from it. */
  | { kind: 'unusable'; count: number | undefined; below0: number }
  /** `mark` is the publisher's own, such as `[u1]`. */
  | { kind: 'withheld'; status: WithheldStatus; mark: string }
  /** Its release covers area and period, and does not have the figure. */
  | { kind: 'not-published' }
  | { kind: 'missing'; missing: Month[] };

/** How many months a figure of a source is of: police.uk 1, Home Office 3, ONS 12. */
export type Every = 1 | 3 | 12;

/** Readings of one indicator in one area, each by the first month of its period. */
export type Readings = { every: Every; at: ReadonlyMap<Month, Reading> };

const inOrder = (months: readonly Month[]) => [...new Set(months)].sort((a, b) => a - b);

const missingOf = (readings: readonly Reading[]): Reading => ({
  kind: 'missing',
  missing: inOrder(readings.flatMap((one) => (one.kind === 'missing' ? one.missing : []))),
});

/**
 * Readings added up, of several areas or of the periods of a year. One that is not counted makes the
 * sum what it is: missing before withheld, before not published, before unusable. None is missing.
 */
export function sumOfReadings(readings: readonly Reading[]): Reading {
  const [only] = readings;
  if (only === undefined) return missingOf(readings);
  if (readings.length === 1 && only.kind !== 'missing') return only;
  let count: number | undefined = 0;
  let below0 = 0;
  let isUnusable = false;
  let withheld: Reading | undefined;
  let notPublished: Reading | undefined;
  for (const one of readings) {
    if (one.kind === 'missing') return missingOf(readings);
    if (one.kind === 'withheld') withheld ??= one;
    else if (one.kind === 'not-published') notPublished ??= one;
    else {
      isUnusable ||= one.kind === 'unusable';
      count = count === undefined || one.count === undefined ? undefined : count + one.count;
      below0 += one.below0;
    }
  }
  const notCounted = withheld ?? notPublished;
  if (notCounted !== undefined) return notCounted;
  if (count === undefined || isUnusable) return { kind: 'unusable', count, below0 };
  return { kind: 'counted', count, below0 };
}

/**
 * What is known of a period: of one that the source publishes, or the sum of those it is made of.
 * Throws a RangeError where the source's periods do not fill it; nothing is shared out.
 */
export function readingOver({ every, at }: Readings, period: Period): Reading {
  const length = period.to - period.from + 1;
  if (length % every !== 0) {
    throw new RangeError(`Figures of ${every} months cannot make ${length}`);
  }
  const found: Reading[] = [];
  for (let from = period.from; from <= period.to; from += every) {
    found.push(
      at.get(from) ?? { kind: 'missing', missing: monthsOf({ from, to: from + every - 1 }) },
    );
  }
  return sumOfReadings(found);
}

const unusableOf = ({ count, below0 }: Extract<Reading, { kind: 'counted' }>): Reading => ({
  kind: 'unusable',
  count,
  below0,
});

/** The readings with those that a note calls unusable marked so; their counts stay. */
export function withUnusable(readings: Readings, notes: readonly Annotation[]): Readings {
  const { every, at } = readings;
  const unusable = notes.filter(({ kind }) => kind === 'unusable');
  if (unusable.length === 0) return readings;
  const marked = new Map<Month, Reading>();
  for (const [from, reading] of at) {
    const period = { from, to: from + every - 1 };
    const isMarked = unusableWithin(unusable, { now: period, before: period }).length > 0;
    marked.set(from, isMarked && reading.kind === 'counted' ? unusableOf(reading) : reading);
  }
  return { every, at: marked };
}

/** The counts among readings as a series, each at the first month of its period. */
export function countsOf({ at }: Readings): Series {
  const counts = new Map<Month, number>();
  for (const [from, one] of at) if (one.kind === 'counted') counts.set(from, one.count);
  return counts;
}

/** A period against the same months a year before. Readings that are not counted are in no change. */
export function changeOfReadings(
  readings: Readings,
  now: Period,
  notes: readonly Annotation[],
): Change {
  const marked = withUnusable(readings, notes);
  const before = yearEarlier(now);
  const { every } = readings;
  return changeBetween({ series: countsOf(marked), now, before, notes, every });
}
