import type { Period } from '../time/period.ts';
import { type Annotation, breaksWithin } from './annotation.ts';
import { type GroupRates, groupRates } from './group-rates.ts';
import { indexNumber } from './index-number.ts';
import type { Estimate, People } from './people.ts';
import { ratePer1000 } from './rate.ts';
import { rateInterval } from './rate-interval.ts';
import { type Reading, type Readings, readingOver } from './reading.ts';

/** What a history is drawn in: counts, for each 1,000 people or households, or 100 at its base. */
export type Measure = 'count' | 'rate' | 'index';

/** Why a period has no value. */
export type NoValue =
  | Exclude<Reading['kind'], 'counted'>
  | 'two-ways'
  | 'below-zero'
  | 'no-people'
  | 'no-base'
  | 'not-in-base'
  | 'no-weights'
  | 'no-weight';

/** An area's count in a period, and the people of that time. */
export type Counted = {
  period: Period;
  count: number | undefined;
  noCount: NoValue | undefined;
  people: Estimate | undefined;
};

/**
 * The count of each period; none across a break, because months counted in two ways are no sum. `people`
 * answers whose number a period's rate is of, `undefined` where none is estimated.
 */
export function countedOver(
  { readings, notes }: { readings: Readings; notes: readonly Annotation[] },
  periods: readonly Period[],
  people: (period: Period) => People<number> | undefined,
): Counted[] {
  return periods.map((period) => {
    const reading = readingOver(readings, period);
    const lived = people(period);
    const isTwoWays = breaksWithin(notes, { now: period, before: period }).length > 0;
    const noCount = reading.kind !== 'counted' ? reading.kind : isTwoWays ? 'two-ways' : undefined;
    return {
      period,
      count: reading.kind === 'counted' && noCount === undefined ? reading.count : undefined,
      noCount,
      people: lived?.kind === 'estimated' ? lived.estimate : undefined,
    };
  });
}

/**
 * A value of a history with its interval, or why there is none. Only a rate has an interval. `offences`:
 * which of them stand in the way, where it is single ones.
 */
export type HistoryValue = {
  value: number | undefined;
  lower?: number;
  upper?: number;
  because: NoValue | undefined;
  offences?: string[];
};

/** The values of an area's periods in a measure; `base` is that of an index. */
export function historyValues(
  counted: readonly Counted[],
  measure: Measure,
  base: readonly number[] = [],
): HistoryValue[] {
  return counted.map(({ count, noCount, people }): HistoryValue => {
    if (count === undefined) return { value: undefined, because: noCount };
    if (measure === 'count') return { value: count, because: undefined };
    if (count < 0) return { value: undefined, because: 'below-zero' };
    if (measure === 'index') {
      const value = indexNumber(count, base);
      return { value, because: value === undefined ? 'no-base' : undefined };
    }
    const denominator = people?.number ?? 0;
    const value = ratePer1000(count, denominator);
    const ends = rateInterval({ count, denominator });
    if (value === undefined || ends === undefined)
      return { value: undefined, because: 'no-people' };
    return { value, lower: ends.lower, upper: ends.upper, because: undefined };
  });
}

/** The median and range of a group's rates in each period; `undefined` of fewer than three areas. */
export const groupOver = (
  rates: readonly (readonly HistoryValue[])[],
): (GroupRates | undefined)[] =>
  (rates[0] ?? []).map((_, at) => groupRates(rates.flatMap((ofArea) => ofArea[at]?.value ?? [])));
