import type { OverviewFigures } from '@ragstone/contract/overview';
import type { Change } from '@ragstone/domain/figures/change';
import { longestLikeForLike } from '@ragstone/domain/figures/coverage';
import { toneOfChange } from '@ragstone/domain/figures/tone';
import { yearEarlier, yearEnding } from '@ragstone/domain/time/period';
import { periodLabel } from '@ragstone/domain/time/period-label';
import { daysNote } from '@ragstone/domain/words/change-text';
import { changeLede } from '@ragstone/domain/words/change-words';
import { leftOutNote } from '@ragstone/domain/words/coverage-text';
import { headline } from '@ragstone/domain/words/headline';
import { comparisonOf, spanOf } from '../../db/figures/figure-texts.ts';
import { historyNotesOf } from '../../db/figures/scope-notes.ts';
import {
  type Compared,
  compareIndicators,
  type SchemeFigures,
  type ToCompare,
} from './compare-indicators.ts';
import type { Places } from './places.ts';
import { tilesOf } from './tiles.ts';
import { unusualNow } from './unusual-now.ts';
import { whatStandsOut } from './what-stands-out.ts';

/** More exceptions than this are left to the tiles: the page is read in a minute. */
const mostExceptions = 2;

/** The measures that went the other way than all crime, for better or worse. */
function exceptionsTo(crime: Change, measures: readonly Compared[]): Compared[] {
  const tone = toneOfChange('lower', crime);
  const opposite = tone === 'better' ? 'worse' : 'better';
  if (tone === 'plain') return [];
  return measures.filter((each) => toneOfChange(each.indicator.polarity, each.change) === opposite);
}

/** The months of the overview that can be compared; `undefined` where no month is held in both years. */
export const overviewPair = ({ scope, figures }: SchemeFigures, latest: number) =>
  longestLikeForLike(figures.seriesOf(scope.indicator), yearEnding(latest));

/** The figures of a minute: twelve months to the latest held, else the longest that can be compared. */
export function overviewFigures(
  parts: ToCompare & { latest: number; places: Places },
): OverviewFigures {
  const { latest, main, places } = parts;
  const { scope, figures } = main;
  const year = yearEnding(latest);
  const pair = overviewPair(main, latest);
  const span = pair?.now ?? year;
  const compared = compareIndicators(parts, { span, placeIn: places.placeIn });
  const measures = compared.filter(({ priorities }) => priorities.length > 0);
  const crime = compared.filter(({ indicator }) => indicator.id === scope.indicator.id);
  const allCrime = pair === undefined ? undefined : crime[0]?.change;
  const standing = whatStandsOut(compared);
  const exceptions = allCrime === undefined ? [] : exceptionsTo(allCrime, measures);
  return {
    span: spanOf(span),
    spanLabel: periodLabel(span),
    ...comparisonOf(pair),
    headline: headline({
      allCrime,
      measures: measures.map(({ indicator, change }) => ({ ...indicator, change })),
      now: span,
      latest,
    }),
    sentences: [
      ...[...crime, ...exceptions.slice(0, mostExceptions)].map(({ indicator, change }) =>
        changeLede(indicator.label, change),
      ),
      ...(places.sentence === undefined ? [] : [places.sentence]),
    ],
    notes: [
      ...historyNotesOf(scope, year),
      ...[leftOutNote(year, span), daysNote(span)].filter((note) => note !== undefined),
    ],
    tiles: tilesOf(compared, span),
    ...standing,
    unusualNow: unusualNow(main, latest, new Set(standing.standsOut.map(({ slug }) => slug))),
    source: scope.source,
    releases: figures.releasesOf([span, yearEarlier(span)]),
  };
}
