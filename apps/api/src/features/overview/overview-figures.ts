import type { OverviewFigures, Tile } from '@ragstone/contract/overview';
import { antiSocialBehaviour } from '@ragstone/domain/figures/all-crime';
import type { Change } from '@ragstone/domain/figures/change';
import { longestLikeForLike } from '@ragstone/domain/figures/coverage';
import { toneOfChange } from '@ragstone/domain/figures/tone';
import { yearOnYear } from '@ragstone/domain/figures/year-on-year';
import { daysIn, type Period, yearEarlier } from '@ragstone/domain/time/period';
import { periodLabel } from '@ragstone/domain/time/period-label';
import { changeSentence, changeWords, daysNote } from '@ragstone/domain/words/change-text';
import { leftOutNote } from '@ragstone/domain/words/coverage-text';
import { headline } from '@ragstone/domain/words/headline';
import { changeOf, spanOf, sparklineOf } from '../../db/figures/figure-texts.ts';
import type { HeldFigures } from '../../db/figures/held-figures.ts';
import type { FigureScope, IndicatorRow, SourceRow } from '../../db/figures/scope.ts';
import type { HeadlineRow } from './queries.ts';
import { whatStandsOut } from './what-stands-out.ts';

export type OverviewParts = {
  scope: FigureScope & { source: SourceRow };
  /** The twelve months to the latest held. */
  year: Period;
  latest: number;
  figures: HeldFigures;
  measures: readonly HeadlineRow[];
};

export type Compared = { indicator: IndicatorRow; change: Change };

/** All crime, anti-social behaviour, then each priority's measure once, in the plan's order. */
function tileIndicators({ scope, measures }: OverviewParts): IndicatorRow[] {
  const { indicators } = scope;
  const always = indicators.filter(({ isTotal, slug }) => isTotal || slug === antiSocialBehaviour);
  const chosen = measures.flatMap(
    ({ indicatorId }) => indicators.find(({ id }) => id === indicatorId) ?? [],
  );
  return [...new Set([...always, ...chosen])];
}

export function overviewFigures(parts: OverviewParts): OverviewFigures {
  const { scope, year, latest, figures, measures } = parts;
  const pair = longestLikeForLike(figures.seriesOf(scope.indicator), year);
  const span = pair?.now ?? year;
  const compared = scope.indicators.map((indicator): Compared => {
    const series = figures.seriesOf(indicator);
    return {
      indicator,
      change: yearOnYear({ series, now: span, notes: figures.notesOf(indicator) }).change,
    };
  });
  const changeOfIndicator = (wanted: IndicatorRow): Change =>
    compared.find(({ indicator }) => indicator.id === wanted.id)?.change ?? {
      kind: 'not-comparable',
      because: 'different-months',
    };
  const tileOf = (indicator: IndicatorRow): Tile => {
    const { id, slug, label, unit, polarity } = indicator;
    const change = changeOfIndicator(indicator);
    return {
      ...sparklineOf(figures.seriesOf(indicator), span),
      slug,
      label,
      unit,
      polarity,
      change: changeOf(change),
      tone: toneOfChange(polarity, change),
      words: changeWords(change),
      priorities: measures
        .filter(({ indicatorId }) => indicatorId === id)
        .map(({ number, title }) => ({ number, title })),
    };
  };
  const shown = tileIndicators(parts);
  const chosen = shown
    .filter(({ id }) => measures.some(({ indicatorId }) => indicatorId === id))
    .map((indicator) => ({ ...indicator, change: changeOfIndicator(indicator) }));
  const crime = changeOfIndicator(scope.indicator);
  return {
    span: spanOf(span),
    spanLabel: periodLabel(span),
    ...(pair === undefined
      ? {}
      : {
          comparison: {
            now: spanOf(pair.now),
            before: spanOf(pair.before),
            months: pair.months,
            isWhole: pair.isWhole,
            daysNow: daysIn(pair.now),
            daysBefore: daysIn(pair.before),
          },
        }),
    headline: headline({
      allCrime: pair === undefined ? undefined : crime,
      measures: chosen,
      now: span,
      latest,
    }),
    sentences: [`${scope.indicator.label}: ${changeSentence(crime, span)}`],
    notes: [leftOutNote(year, span), daysNote(span)].filter((note) => note !== undefined),
    tiles: shown.map(tileOf),
    ...whatStandsOut(compared),
    source: scope.source,
    releases: figures.releasesOf([span, yearEarlier(span)]),
  };
}
