import type { Month } from '../time/month.ts';
import { yearEnding } from '../time/period.ts';
import { type Annotation, breaksWithin } from './annotation.ts';
import { countOver, type Series } from './series.ts';

/** A series with what is noted about it; without notes there are none. */
export type Noted = { series: Series; notes?: readonly Annotation[] };

/**
 * The count of the twelve months that end with a month. `undefined` where any of them is missing, and
 * where a break lies among them: months counted in two ways are no sum.
 */
export function rollingYear({ series, notes = [] }: Noted, to: Month): number | undefined {
  const year = yearEnding(to);
  if (breaksWithin(notes, { now: year, before: year }).length > 0) return undefined;
  return countOver(series, year).total;
}
