import type { ComparedArea, Comparison } from '@ragstone/contract/compare';
import { groupRates } from '@ragstone/domain/figures/group-rates';
import { type Place, standingsOf } from '@ragstone/domain/figures/standings';
import type { Period } from '@ragstone/domain/time/period';
import { dateLabel, periodLabel } from '@ragstone/domain/time/period-label';
import { daysNote } from '@ragstone/domain/words/change-text';
import { groupRatesText } from '@ragstone/domain/words/group-rates-text';
import { sumOfPeopleText } from '@ragstone/domain/words/history-text';
import { rankHeading, rankRangeWords, rankSentence } from '@ragstone/domain/words/rank-text';
import type { FigureSource } from '../../db/figures/figure-sources.ts';
import { indicatorOf, sourceOf, spanOf } from '../../db/figures/figure-texts.ts';
import type { IndicatorRow } from '../../db/figures/scope.ts';
import type { Compared } from './compared-area.ts';
import { judgedAreas, ratedOf } from './judged-areas.ts';
import { ownSentence } from './own-sentence.ts';

export type ComparisonParts = {
  source: FigureSource;
  indicator: IndicatorRow;
  period: Period;
  group: string | undefined;
  asOf: string | undefined;
  areas: Compared[];
  /** Of which own areas the sentence is, and which sums of own areas stand for these. */
  told: { own: Compared[]; sums: Compared[] };
  beside: ComparedArea[];
  /** What is known of the own figures without forbidding anything. */
  caveats: string[];
  releases: Comparison['releases'];
  hasPublishedRates: boolean;
  canBeWeighed: boolean;
};

/** What the rates are of: each estimate that was used, by its year, source and release. */
function denominatorsText(areas: readonly ComparedArea[]): string | undefined {
  const used = areas.flatMap(({ denominator: one }) =>
    one === undefined
      ? []
      : [
          `${one.of === 'population' ? 'people' : 'households'} of mid-${one.midYear} (${one.source}, released ${dateLabel(one.publishedOn)})`,
        ],
  );
  const each = [...new Set(used)];
  if (each.length === 0) return undefined;
  const sums = areas.flatMap(({ denominator: one }) =>
    (one?.sums ?? []).map(({ area, of }) => sumOfPeopleText(area, of)),
  );
  return [`Rates are for each 1,000 ${each.join(' and ')}.`, ...new Set(sums)].join(' ');
}

type RankedArea = { row: ComparedArea; place: Place };

/** The areas that can be ranked, from the lowest rate on. */
function inRanks(areas: readonly ComparedArea[]): RankedArea[] {
  const places = standingsOf(areas.map(ratedOf));
  return areas
    .flatMap((row, at) => {
      const place = places[at];
      return place === undefined ? [] : [{ row, place }];
    })
    .sort((one, other) => one.place.rank - other.place.rank);
}

const rankedRow = ({ row, place }: RankedArea): ComparedArea => ({
  ...row,
  rank: place.rank,
  rankRange: place.range,
  rankRangeWords: rankRangeWords(place.range),
});

/** The place of each own area; of one among none there is nothing to say. */
const ownPlaces = (rows: readonly RankedArea[]): string[] =>
  rows.length < 2
    ? []
    : rows
        .filter(({ row }) => row.isOwn)
        .map(({ row, place }) => rankSentence(row.area.name, place));

export function comparisonAnswer(parts: ComparisonParts): Comparison {
  const { source, indicator, period, group, asOf, beside } = parts;
  const { areas, funnel } = judgedAreas(
    indicator.label,
    parts.areas.map(({ row }) => row),
  );
  const inOrder = inRanks(areas);
  const own = inOrder.filter(({ row }) => row.isOwn);
  const apart = areas.filter(({ because }) => because !== undefined);
  const denominators = denominatorsText([...inOrder.map(({ row }) => row), ...beside]);
  const rates = groupRates(inOrder.flatMap(({ row }) => row.rate ?? []));
  const notes = [
    groupRatesText(rates),
    asOf === undefined ? undefined : `As published by ${dateLabel(asOf)}.`,
    daysNote(period),
    ...parts.caveats,
  ];
  return {
    source: sourceOf(source),
    indicator: indicatorOf(indicator),
    span: spanOf(period),
    periodLabel: periodLabel(period),
    ...(group === undefined ? {} : { group }),
    heading: rankHeading(
      indicator.label,
      own.map(({ row, place }) => ({ name: row.area.name, ...place })),
    ),
    sentence: [ownSentence(parts.told, period), ...ownPlaces(inOrder)].join(' '),
    notes: notes.filter((note) => note !== undefined),
    ...(rates === undefined ? {} : { groupRates: rates }),
    ranked: inOrder.map(rankedRow),
    apart,
    beside,
    funnel,
    releases: parts.releases,
    ...(denominators === undefined ? {} : { denominators }),
    hasPublishedRates: parts.hasPublishedRates,
    canBeWeighed: parts.canBeWeighed,
  };
}
