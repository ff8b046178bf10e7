import type { WardsAnswer } from '@ragstone/contract/wards';
import { longestLikeForLike } from '@ragstone/domain/figures/coverage';
import { yearOnYear } from '@ragstone/domain/figures/year-on-year';
import { noWardsBecause } from '@ragstone/domain/words/ward-text';
import type pg from 'pg';
import { areaOf, indicatorOf } from '../../db/figures/figure-texts.ts';
import { type AskedTrend, loadParts } from './load-trend.ts';
import { readWardCounts } from './ward-queries.ts';
import { wardEstimates } from './ward-rates.ts';
import { wardsAnswer } from './wards-answer.ts';

/** Wards of the area that an address asks for, over the months that its trend compares. */
export async function loadWards(
  pool: pg.Pool,
  partnershipId: string,
  asked: AskedTrend,
): Promise<WardsAnswer> {
  const { scope, parts } = await loadParts(pool, partnershipId, asked);
  const { asOf } = asked;
  const none = (why: keyof typeof noWardsBecause): WardsAnswer => ({
    area: areaOf(scope),
    indicator: indicatorOf(scope.indicator),
    wards: [],
    because: noWardsBecause[why],
    notes: [],
    releases: [],
  });
  if (parts === undefined) return none('no-months');
  const { indicator } = scope;
  const series = parts.figures.seriesOf(indicator);
  const pair = longestLikeForLike(series, parts.span);
  if (pair === undefined) return none('no-months');
  const notes = parts.figures.notesOf(indicator);
  const { change, total } = yearOnYear({ series, now: pair.now, notes });
  // What may not be compared of the whole may not be of its parts.
  if (change.kind === 'not-comparable') return none('no-months');
  const { lookup, wards } = await readWardCounts(pool, parts.scope, { ...pair, asOf });
  if (lookup === null) return none('no-lookup');
  const rows = wards ?? [];
  const isCounted = (total.now ?? 0) + (total.before ?? 0) > 0;
  if (isCounted && rows.every(({ now, before }) => now + before === 0)) {
    return none('no-small-areas');
  }
  const estimates = await wardEstimates(pool, {
    lookup: lookup.release,
    wards: rows.flatMap(({ id }) => id ?? []),
    of: indicator.denominator,
    at: pair.now.to,
    asOf,
  });
  return wardsAnswer({ scope: parts.scope, pair, lookup, rows, estimates, figures: parts.figures });
}
