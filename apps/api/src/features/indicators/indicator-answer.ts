import type { IndicatorAnswer, IndicatorFigures, LinkedAction } from '@ragstone/contract/indicator';
import { touchesPeriod } from '@ragstone/domain/figures/annotation';
import { controlStretches } from '@ragstone/domain/figures/control-stretches';
import { directionOfTravel } from '@ragstone/domain/figures/direction-of-travel';
import type { Noted } from '@ragstone/domain/figures/rolling-year';
import { seasonalProfile } from '@ragstone/domain/figures/seasonal-profile';
import { toneOfChange } from '@ragstone/domain/figures/tone';
import { yearEnd } from '@ragstone/domain/figures/year-end';
import { type Month, monthKey } from '@ragstone/domain/time/month';
import { changeHeading } from '@ragstone/domain/words/change-heading';
import { changeSentence } from '@ragstone/domain/words/change-text';
import { controlHeading } from '@ragstone/domain/words/control-text';
import { calendarMonthName, seasonHeading, seasonText } from '@ragstone/domain/words/season-text';
import { couldHaveSeenText } from '@ragstone/domain/words/verdict-text';
import { yearEndHeading, yearEndText } from '@ragstone/domain/words/year-end-text';
import {
  annotationOf,
  areaOf,
  changeOf,
  heldOf,
  indicatorOf,
  sourceOf,
  spanOf,
} from '../../db/figures/figure-texts.ts';
import { type IndicatorParts, notedOf } from '../../db/figures/indicator-parts.ts';
import type { FigureScope } from '../../db/figures/scope.ts';
import { beforeAfterOf } from './before-after-of.ts';
import { signalsOf, stretchOf } from './control-answer.ts';

function directionOf({ scope }: IndicatorParts, noted: Noted, latest: Month) {
  const { label, polarity } = scope.indicator;
  const { now, change } = directionOfTravel(noted, latest);
  const couldHaveSeen = couldHaveSeenText(change);
  return {
    span: spanOf(now),
    heading: changeHeading(label, { change, now, latest }),
    sentence: changeSentence(change, now),
    ...(couldHaveSeen === undefined ? {} : { couldHaveSeen }),
    change: changeOf(change),
    tone: toneOfChange(polarity, change),
  };
}

function seasonOf(noted: Noted, latest: Month): IndicatorFigures['season'] {
  const profile = seasonalProfile(noted, latest);
  const months = profile.kind === 'found' ? profile.months : [];
  return {
    heading: seasonHeading(profile),
    words: seasonText(profile),
    months: months.map(({ calendarMonth, factor }) => ({
      name: calendarMonthName(calendarMonth),
      factor: Math.round(factor * 100) / 100,
    })),
  };
}

function yearEndOf(noted: Noted, latest: Month): IndicatorFigures['yearEnd'] {
  const end = yearEnd(noted, latest);
  const range = end.kind === 'projected' ? end : undefined;
  return {
    heading: yearEndHeading(end),
    words: yearEndText(end),
    ...(end.count === undefined ? {} : { soFar: end.count }),
    ...(range && { expected: range.expected, lower: range.lower, upper: range.upper }),
  };
}

function figuresOf(parts: IndicatorParts): IndicatorFigures {
  const { scope, period, figures } = parts;
  const noted = notedOf(parts);
  const latest = period.to;
  const stretches = controlStretches(noted, period);
  return {
    heading: controlHeading(scope.indicator.label, stretches.at(-1)),
    latest: monthKey(latest),
    stretches: stretches.map(stretchOf),
    signals: signalsOf(stretches),
    direction: directionOf(parts, noted, latest),
    season: seasonOf(noted, latest),
    yearEnd: yearEndOf(noted, latest),
    source: sourceOf(scope.source),
    releases: figures.releasesOf([period]),
    annotations: figures
      .notesOf(scope.indicator)
      .filter((note) => touchesPeriod(note, period))
      .map(annotationOf),
  };
}

type Loaded = {
  scope: FigureScope;
  parts: IndicatorParts | undefined;
  beside: FigureScope | undefined;
  comparison: IndicatorParts | undefined;
  actions: LinkedAction[];
};

/** What the page, its file and the API say of an indicator. */
export function indicatorAnswer(loaded: Loaded): IndicatorAnswer {
  const { scope, parts, beside, comparison, actions } = loaded;
  const { denominator } = scope.indicator;
  return {
    area: areaOf(scope),
    indicator: { ...indicatorOf(scope.indicator), denominator },
    ...heldOf(scope),
    ...(beside === undefined ? {} : { with: areaOf(beside) }),
    ...(parts === undefined ? {} : { figures: figuresOf(parts) }),
    actions: actions.map((action) => ({ ...action, ...beforeAfterOf(action, parts, comparison) })),
  };
}
