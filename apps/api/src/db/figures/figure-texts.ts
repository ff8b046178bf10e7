import type { Change as ChangeText } from '@ragstone/contract/figures';
import type { Annotation } from '@ragstone/domain/figures/annotation';
import { breakMonths } from '@ragstone/domain/figures/break-months';
import type { Change } from '@ragstone/domain/figures/change';
import type { Series } from '@ragstone/domain/figures/series';
import { type Month, monthKey } from '@ragstone/domain/time/month';
import {
  daysIn,
  type LikeForLike,
  monthsOf,
  type Period,
  yearEarlier,
} from '@ragstone/domain/time/period';
import type { Note } from './read-notes.ts';
import type { FigureScope, IndicatorRow, SourceRow } from './scope.ts';

/** How figures are written in answers: months as keys, what is not known left out. */

export const spanOf = ({ from, to }: Period) => ({ from: monthKey(from), to: monthKey(to) });

/** A change as it is sent: which months are missing is said in the notes beside it. */
export function changeOf(change: Change): ChangeText {
  if (change.kind !== 'not-comparable') {
    const { verdict, dispersion, ...counts } = change;
    return {
      ...counts,
      ...(verdict === undefined ? {} : { verdict }),
      ...(dispersion === undefined ? {} : { dispersion }),
    };
  }
  const { kind, because } = change;
  if (because === 'unusable' || because === 'different-months') return { kind, because };
  const { now, before } = change;
  return {
    kind,
    because,
    ...(now === undefined ? {} : { now }),
    ...(before === undefined ? {} : { before }),
  };
}

const countAt = (series: Series, month: Month) => series.get(month) ?? null;

const breakPlaces = (notes: readonly Annotation[], axis: Period) =>
  breakMonths(notes, axis).map((month) => month - axis.from);

/** The two small lines of an indicator over the months of a chart, and where breaks part them. */
export const sparklineOf = (
  { series, notes }: { series: Series; notes: readonly Annotation[] },
  axis: Period,
) => ({
  now: monthsOf(axis).map((month) => countAt(series, month)),
  before: monthsOf(axis).map((month) => countAt(series, month - 12)),
  nowBreaks: breakPlaces(notes, axis),
  beforeBreaks: breakPlaces(notes, yearEarlier(axis)),
});

export const areaOf = ({ areaCode, areaName }: FigureScope) => ({
  code: areaCode,
  name: areaName,
});

export const indicatorOf = (row: IndicatorRow) => {
  const { slug, label, unit, counts, polarity, isTotal } = row;
  return { slug, label, unit, counts, polarity, isTotal };
};

/** A source as it is said beside its figures. */
export const sourceOf = ({ name, publisher, licence, attribution, caveat }: SourceRow) => ({
  name,
  publisher,
  licence,
  attribution,
  caveat,
});

/** What a note says, with where that stands. */
export const noteText = ({ text, citation }: Pick<Note, 'text' | 'citation'>) =>
  citation === '' ? text : `${text} (${citation})`;

/** A note as it is sent. */
export const annotationOf = ({ kind, from, to, text, citation }: Note) => ({
  kind,
  from: monthKey(from),
  ...(to === undefined ? {} : { to: monthKey(to) }),
  text,
  citation,
});

/** First and last month held of a scope's area. */
export function heldOf({ held }: FigureScope) {
  const [from] = held;
  const to = held.at(-1);
  return from === undefined || to === undefined ? {} : { held: spanOf({ from, to }) };
}

/** The months that are compared, and their days; nothing where no month is held in both years. */
export function comparisonOf(pair: LikeForLike | undefined) {
  if (pair === undefined) return {};
  const { now, before, months, isWhole } = pair;
  const days = { daysNow: daysIn(now), daysBefore: daysIn(before) };
  return { comparison: { now: spanOf(now), before: spanOf(before), months, isWhole, ...days } };
}
