import type { SmallMultiple, Trend, TrendAnswer } from '@ragstone/contract/trends';
import { longestLikeForLike } from '@ragstone/domain/figures/coverage';
import { mostNotableFirst } from '@ragstone/domain/figures/stands-out';
import { toneOfChange } from '@ragstone/domain/figures/tone';
import { yearOnYear } from '@ragstone/domain/figures/year-on-year';
import { type Period, yearEarlier } from '@ragstone/domain/time/period';
import { changeHeading } from '@ragstone/domain/words/change-heading';
import { changeSentence } from '@ragstone/domain/words/change-text';
import { verdictWords } from '@ragstone/domain/words/change-words';
import { lineLabel } from '@ragstone/domain/words/period-text';
import { couldHaveSeenText } from '@ragstone/domain/words/verdict-text';
import {
  areaOf,
  changeOf,
  comparisonOf,
  heldOf,
  indicatorOf,
  sourceOf,
  spanOf,
  sparklineOf,
} from '../../db/figures/figure-texts.ts';
import type { HeldFigures } from '../../db/figures/held-figures.ts';
import type { FigureScope, SourceRow } from '../../db/figures/scope.ts';
import { chartMonths } from './chart-months.ts';
import { otherForcesOf } from './other-forces.ts';
import { annotationsOf, notesOf } from './trend-notes.ts';
import { earlierLabelOf, pointsOf } from './trend-points.ts';

/** What a trend is made of: whose figures, over which months, and what is held of them. */
export type TrendParts = {
  scope: FigureScope & { source: SourceRow };
  span: Period;
  latest: number;
  figures: HeldFigures;
};

function trendOf(parts: TrendParts): Trend {
  const { scope, span, latest, figures } = parts;
  const { indicator, source } = scope;
  const series = figures.seriesOf(indicator);
  const notes = figures.notesOf(indicator);
  // Like is compared with like: months that only one of the years holds are left out, and named.
  const pair = longestLikeForLike(series, span);
  const compared = yearOnYear({ series, now: pair?.now ?? span, notes });
  const { change, now } = compared;
  const axis = chartMonths(span, latest);
  const earlier = earlierLabelOf(parts, series);
  const couldHaveSeen = couldHaveSeenText(change);
  return {
    span: spanOf(span),
    nowLabel: lineLabel(span),
    beforeLabel: lineLabel(yearEarlier(span)),
    ...(earlier === undefined ? {} : { earlierLabel: earlier }),
    heading: changeHeading(indicator.label, { change, now, latest }),
    sentence: changeSentence(change, now),
    notes: notesOf({ ...parts, series, compared: now, notes }),
    ...(couldHaveSeen === undefined ? {} : { couldHaveSeen }),
    change: changeOf(change),
    tone: toneOfChange(indicator.polarity, change),
    ...comparisonOf(pair),
    points: pointsOf(parts, series),
    source: sourceOf(source),
    releases: figures.releasesOf([axis, yearEarlier(axis)]),
    annotations: annotationsOf(notes, axis),
    otherForces: otherForcesOf(figures.others, compared),
  };
}

function multiplesOf({ scope, span, latest, figures }: TrendParts): SmallMultiple[] {
  const axis = chartMonths(span, latest);
  const scanned = scope.indicators.map((indicator) => {
    const series = figures.seriesOf(indicator);
    const now = longestLikeForLike(series, span)?.now ?? span;
    const notes = figures.notesOf(indicator);
    const { change } = yearOnYear({ series, now, notes });
    return { ...indicator, series, notes, change };
  });
  return mostNotableFirst(scanned).map(({ slug, label, polarity, series, notes, change }) => ({
    slug,
    label,
    polarity,
    change: changeOf(change),
    tone: toneOfChange(polarity, change),
    words: verdictWords(polarity, change),
    ...sparklineOf({ series, notes }, axis),
  }));
}

/** The answer to a view of which nothing is held yet: what it asks for, and no figures. */
export const emptyAnswer = (scope: FigureScope): TrendAnswer => ({
  area: areaOf(scope),
  indicator: indicatorOf(scope.indicator),
  indicators: [],
});

export const trendAnswer = (parts: TrendParts): TrendAnswer => ({
  area: areaOf(parts.scope),
  indicator: indicatorOf(parts.scope.indicator),
  ...heldOf(parts.scope),
  trend: trendOf(parts),
  indicators: multiplesOf(parts),
});
