import type pg from 'pg';
import { type AskedFigures, indicatorsOf, refuseMixture } from '../../db/figures/asked-figures.ts';
import { readFigureSources } from '../../db/figures/figure-sources.ts';
import { refuseAsked } from '../../http/problem.ts';

/** The indicator that an address names, once it is known that nothing of another source is with it. */
export async function namedIndicator(
  pool: pg.Pool,
  partnershipId: string,
  asked: AskedFigures,
): Promise<string | undefined> {
  const { source, indicator } = asked;
  if (source === undefined && (indicator === undefined || typeof indicator === 'string')) {
    return indicator;
  }
  const sources = await readFigureSources(pool, partnershipId);
  const named = await refuseMixture(pool, sources, asked);
  if (named.sources.every(({ months }) => months !== 1)) {
    return refuseAsked(
      'source',
      'This source does not publish months: ask for it by quarter or year',
    );
  }
  if (named.indicator !== undefined) return named.indicator.slug;
  const [first] = await indicatorsOf(
    pool,
    named.sources.map(({ schemeId }) => schemeId),
  );
  return first?.slug;
}
