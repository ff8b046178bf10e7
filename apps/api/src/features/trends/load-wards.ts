import type { WardsAnswer } from '@ragstone/contract/wards';
import { changeOf } from '@ragstone/domain/figures/change';
import { longestLikeForLike } from '@ragstone/domain/figures/coverage';
import { yearOnYear } from '@ragstone/domain/figures/year-on-year';
import type pg from 'pg';
import {
  areaOf,
  changeOf as changeText,
  comparisonOf,
  indicatorOf,
} from '../../db/figures/figure-texts.ts';
import { type AskedTrend, loadParts } from './load-trend.ts';
import { readWardCounts, type WardRow } from './ward-queries.ts';

const figuresOf = ({ now, before }: Pick<WardRow, 'now' | 'before'>) => ({
  now,
  before,
  change: changeText(changeOf(before, now)),
});

/** Wards of the area that an address asks for, over the months that its trend compares. */
export async function loadWards(
  pool: pg.Pool,
  partnershipId: string,
  asked: AskedTrend,
): Promise<WardsAnswer> {
  const { scope, parts } = await loadParts(pool, partnershipId, asked);
  const nothing = { area: areaOf(scope), indicator: indicatorOf(scope.indicator), wards: [] };
  if (parts === undefined) return { ...nothing, releases: [] };
  const { indicator } = scope;
  const series = parts.figures.seriesOf(indicator);
  const pair = longestLikeForLike(series, parts.span);
  if (pair === undefined) return { ...nothing, releases: [] };
  const notes = parts.figures.notesOf(indicator);
  const { change } = yearOnYear({ series, now: pair.now, notes });
  const { lookup, wards } = await readWardCounts(pool, parts.scope, pair);
  // What may not be compared of the whole may not be of its parts.
  if (lookup === null || change.kind === 'not-comparable') return { ...nothing, releases: [] };
  const rows = wards ?? [];
  const unplaced = rows.find(({ code }) => code === null);
  const total = rows.reduce(
    (sum, { now, before }) => ({ now: sum.now + now, before: sum.before + before }),
    { now: 0, before: 0 },
  );
  return {
    ...nothing,
    ...comparisonOf(pair),
    lookup,
    wards: rows.flatMap(({ code, name, ...counts }) =>
      code === null || name === null ? [] : [{ code, name, ...figuresOf(counts) }],
    ),
    ...(unplaced !== undefined && { unplaced: figuresOf(unplaced) }),
    total: figuresOf(total),
    releases: parts.figures.releasesOf([pair.now, pair.before]),
  };
}
