import type { WardsAnswer } from '@ragstone/contract/wards';
import { changeOf } from '@ragstone/domain/figures/change';
import type { Estimate } from '@ragstone/domain/figures/people';
import { daysIn, type LikeForLike } from '@ragstone/domain/time/period';
import { spanLabel } from '@ragstone/domain/time/period-label';
import { wardChangesText } from '@ragstone/domain/words/ward-changes-text';
import { fewInWardsText, noWardRatesText, wardRatesText } from '@ragstone/domain/words/ward-text';
import {
  areaOf,
  changeOf as changeText,
  comparisonOf,
  indicatorOf,
  sourceOf,
} from '../../db/figures/figure-texts.ts';
import type { TrendParts } from './trend-answer.ts';
import { wardsOnMap } from './ward-map.ts';
import type { FoundWards, WardRow } from './ward-queries.ts';
import { wardRate } from './ward-rates.ts';

type Parts = {
  scope: TrendParts['scope'];
  figures: TrendParts['figures'];
  pair: LikeForLike;
  lookup: NonNullable<FoundWards['lookup']>;
  rows: readonly WardRow[];
  estimates: ReadonlyMap<number, Estimate>;
};

const figuresOf = ({ now, before }: Pick<WardRow, 'now' | 'before'>, pair: LikeForLike) => ({
  now,
  before,
  change: changeText(
    changeOf({ now, before, exposure: { now: daysIn(pair.now), before: daysIn(pair.before) } }),
  ),
});

/** The table of wards: what page, CSV and map all show. */
export function wardsAnswer({ scope, figures, pair, lookup, rows, estimates }: Parts): WardsAnswer {
  const { indicator } = scope;
  const { denominator } = indicator;
  const unplaced = rows.find(({ id }) => id === null);
  const total = rows.reduce(
    (sum, { now, before }) => ({ now: sum.now + now, before: sum.before + before }),
    { now: 0, before: 0 },
  );
  const wards = rows.flatMap(({ id, code, name, ...counts }) =>
    id === null || code === null || name === null
      ? []
      : [
          {
            code,
            name,
            ...figuresOf(counts, pair),
            ...wardRate(counts.now, denominator, estimates.get(id)),
          },
        ],
  );
  const told = { unit: indicator.unit, denominator, span: spanLabel(pair.now) };
  const rates = wardRatesText(denominator, [...estimates.values()]);
  const sentence = wardChangesText(wards, indicator.unit);
  return {
    area: areaOf(scope),
    indicator: indicatorOf(indicator),
    ...comparisonOf(pair),
    lookup,
    ...(sentence !== undefined && { sentence }),
    ...wardsOnMap(wards, told),
    ...(unplaced !== undefined && { unplaced: figuresOf(unplaced, pair) }),
    total: figuresOf(total, pair),
    notes: [fewInWardsText(indicator.unit), rates ?? noWardRatesText(denominator)],
    source: sourceOf(scope.source),
    releases: figures.releasesOf([pair.now, pair.before]),
  };
}
