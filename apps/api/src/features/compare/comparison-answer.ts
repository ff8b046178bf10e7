import type { ComparedArea, Comparison } from '@ragstone/contract/compare';
import { ranked } from '@ragstone/domain/figures/rank';
import type { Period } from '@ragstone/domain/time/period';
import { dateLabel, periodLabel } from '@ragstone/domain/time/period-label';
import { daysNote } from '@ragstone/domain/words/change-text';
import { sumOfPeopleText } from '@ragstone/domain/words/history-text';
import { rankHeading } from '@ragstone/domain/words/rank-text';
import type { FigureSource } from '../../db/figures/figure-sources.ts';
import { indicatorOf, sourceOf, spanOf } from '../../db/figures/figure-texts.ts';
import type { IndicatorRow } from '../../db/figures/scope.ts';
import type { Compared } from './compared-area.ts';
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

/** How many areas have a lower and a higher rate than each of the own ones. */
const standingsOf = (rows: readonly ComparedArea[]) =>
  rows
    .filter(({ isOwn }) => isOwn)
    .map(({ area, rate = 0 }) => ({
      name: area.name,
      lower: rows.filter((other) => (other.rate ?? 0) < rate).length,
      higher: rows.filter((other) => (other.rate ?? 0) > rate).length,
      of: rows.length,
    }));

export function comparisonAnswer(parts: ComparisonParts): Comparison {
  const { source, indicator, period, group, asOf, beside } = parts;
  const areas = parts.areas.map(({ row }) => row);
  const canRank = ({ because, rate }: ComparedArea) => (because === undefined ? rate : undefined);
  const inOrder = ranked(areas, canRank).map(({ row, rank }) => ({ ...row, rank }));
  const apart = areas.filter(({ because }) => because !== undefined);
  const denominators = denominatorsText([...inOrder, ...beside]);
  const notes = [
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
    heading: rankHeading(indicator.label, standingsOf(inOrder)),
    sentence: ownSentence(parts.told, period),
    notes: notes.filter((note) => note !== undefined),
    ranked: inOrder,
    apart,
    beside,
    releases: parts.releases,
    ...(denominators === undefined ? {} : { denominators }),
    hasPublishedRates: parts.hasPublishedRates,
  };
}
