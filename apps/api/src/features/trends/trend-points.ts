import type { TrendPoint } from '@ragstone/contract/trends';
import { countedAlikeSince, touchesPeriod } from '@ragstone/domain/figures/annotation';
import { monthState } from '@ragstone/domain/figures/coverage';
import {
  type EarlierYearsRange,
  earlierYearsRange,
} from '@ragstone/domain/figures/earlier-years-range';
import type { Series } from '@ragstone/domain/figures/series';
import { yearOnYear } from '@ragstone/domain/figures/year-on-year';
import { type Month, monthKey } from '@ragstone/domain/time/month';
import { includesMonth } from '@ragstone/domain/time/period';
import { yearsLabel } from '@ragstone/domain/words/period-text';
import { chartMonths } from './chart-months.ts';
import type { TrendParts } from './trend-answer.ts';

/** Of one earlier year there is no range: its line would pass for a lowest and a highest. */
const isRange = ({ years }: EarlierYearsRange) =>
  years !== undefined && years.first.from < years.last.from;

function rangeOf(parts: TrendParts, series: Series): EarlierYearsRange {
  const { scope, span, latest, figures } = parts;
  const period = chartMonths(span, latest);
  const since = countedAlikeSince(figures.notesOf(scope.indicator), period.to);
  const range = earlierYearsRange({ series, period, since });
  return isRange(range) ? range : { months: [], years: undefined };
}

/** The years that the band shows: `2021-22 to 2024-25`; `undefined` where there is no band. */
export function earlierLabelOf(parts: TrendParts, series: Series): string | undefined {
  const { years } = rangeOf(parts, series);
  return years === undefined ? undefined : yearsLabel(years);
}

const known = <K extends string>(name: K, value: number | undefined) =>
  value === undefined ? {} : ({ [name]: value } as Record<K, number>);

/** A month that a note keeps from being used is a gap of its own kind: a file of it did come. */
function stateOf({ scope, latest, figures }: TrendParts, series: Series, month: Month) {
  // A file of it did come, and has the area under other names.
  if (scope.lost.has(month)) return 'missing';
  const state = monthState({ held: series, month, latest });
  const isUnusable = figures
    .notesOf(scope.indicator)
    .some((note) => note.kind === 'unusable' && touchesPeriod(note, { from: month, to: month }));
  return state === 'missing' && isUnusable ? 'unusable' : state;
}

/** Every month of the chart: what chart, table and CSV show of it. */
export function pointsOf(parts: TrendParts, series: Series): TrendPoint[] {
  const { span, latest } = parts;
  const range = rangeOf(parts, series).months;
  const { rows } = yearOnYear({ series, now: chartMonths(span, latest) });
  return rows.map(({ month, now, before, difference }, index) => ({
    month: monthKey(month),
    state: stateOf(parts, series, month),
    isInSpan: includesMonth(span, month),
    ...known('now', now),
    ...known('before', before),
    ...known('difference', difference),
    ...known('lowest', range[index]?.lowest),
    ...known('highest', range[index]?.highest),
  }));
}
