import type { Month } from '../time/month.ts';
import { daysIn, isComparable, monthsOf, yearEarlier } from '../time/period.ts';
import {
  type Annotation,
  breaksWithin,
  type Compared,
  countedAlikeSince,
  unusableWithin,
} from './annotation.ts';
import { type Change, changeOf } from './change.ts';
import { completeYears } from './complete-years.ts';
import { dispersionOf } from './dispersion.ts';
import { countOver, type PeriodCount, type Series } from './series.ts';

/** A month of this year beside the same month of last year; `undefined` where not recorded. */
export type MonthRow = {
  month: Month;
  now: number | undefined;
  before: number | undefined;
  difference: number | undefined;
};

/** A span set against the same months a year before: what chart, table, sentence and CSV all use. */
export type YearOnYear = Compared & {
  rows: MonthRow[];
  total: { now: number | undefined; before: number | undefined };
  /** Months without a figure, by span. */
  missing: { now: Month[]; before: Month[] };
  /** The days of each span, which differ where one has a 29 February. */
  days: { now: number; before: number };
  change: Change;
};

const rowOf = (series: Series, month: Month): MonthRow => {
  const now = series.get(month);
  const before = series.get(month - 12);
  const difference = now === undefined || before === undefined ? undefined : now - before;
  return { month, now, before, difference };
};

/**
 * Two spans of a series, with what is noted about it; without notes there are none. `every` is how
 * many months each of its counts is of.
 */
export type Comparison = Compared & {
  series: Series;
  notes?: readonly Annotation[];
  every?: number;
};

/**
 * How far the series varies by itself, from the complete years before a span; `undefined` where there
 * are fewer than two since the last break, and for counts of whole years, which have no months.
 */
function dispersionBefore({ series, now, notes = [], every = 1 }: Comparison): number | undefined {
  const since = countedAlikeSince(notes, now.from);
  return dispersionOf(completeYears(series, { until: now.from, since, every }));
}

/**
 * The change from one span to another, or why there is none. Spans of other months of the year, or
 * of another length, are never compared; nor are counts on two sides of a break.
 */
export function changeBetween(asked: Comparison): Change {
  const { series, now, before, every } = asked;
  return changeOfCounted(asked, {
    now: countOver(series, now, every),
    before: countOver(series, before, every),
  });
}

type Counted = { now: PeriodCount; before: PeriodCount };

function changeOfCounted(asked: Comparison, counted: Counted): Change {
  const { now, before, notes = [] } = asked;
  const compared = { now, before };
  if (!isComparable(now, before)) return { kind: 'not-comparable', because: 'different-months' };
  if (unusableWithin(notes, compared).length > 0) {
    return { kind: 'not-comparable', because: 'unusable' };
  }
  if (counted.now.total === undefined || counted.before.total === undefined) {
    return {
      kind: 'not-comparable',
      because: 'missing-months',
      missing: [...new Set([...counted.before.missing, ...counted.now.missing])].sort(
        (a, b) => a - b,
      ),
      ...(counted.now.total === undefined ? {} : { now: counted.now.total }),
      ...(counted.before.total === undefined ? {} : { before: counted.before.total }),
    };
  }
  const counts = { now: counted.now.total, before: counted.before.total };
  const [seriesBreak] = breaksWithin(notes, compared);
  if (seriesBreak) {
    return { kind: 'not-comparable', because: 'series-break', since: seriesBreak.from, ...counts };
  }
  return changeOf({
    ...counts,
    exposure: { before: daysIn(before), now: daysIn(now) },
    dispersion: dispersionBefore(asked),
  });
}

/** A span of a series against the same months a year before, month by month and in all. */
export function yearOnYear({ series, now, notes = [] }: Omit<Comparison, 'before'>): YearOnYear {
  const before = yearEarlier(now);
  const counted = { now: countOver(series, now), before: countOver(series, before) };
  return {
    now,
    before,
    rows: monthsOf(now).map((month) => rowOf(series, month)),
    total: { now: counted.now.total, before: counted.before.total },
    missing: { now: counted.now.missing, before: counted.before.missing },
    days: { now: daysIn(now), before: daysIn(before) },
    change: changeOfCounted({ series, now, before, notes }, counted),
  };
}
