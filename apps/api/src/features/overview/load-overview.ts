import type { AnswerOf } from '@ragstone/contract/endpoint';
import type { readOverview } from '@ragstone/contract/overview';
import { yearEnding } from '@ragstone/domain/time/period';
import type pg from 'pg';
import { areaOf, heldOf } from '../../db/figures/figure-texts.ts';
import { heldFigures } from '../../db/figures/held-figures.ts';
import { readFigures } from '../../db/figures/read-figures.ts';
import { type FigureScope, findScope } from '../../db/figures/scope.ts';
import { ProblemError } from '../../http/problem.ts';
import type { SchemeFigures } from './compare-indicators.ts';
import { overviewFigures } from './overview-figures.ts';
import { headlineMeasures } from './queries.ts';

async function scopeOf(pool: pg.Pool, partnershipId: string, indicator?: string) {
  const scope = await findScope(pool, { partnershipId, indicator, area: undefined });
  // Every installation has indicators, and the partnership's own area is always known.
  if ('unknown' in scope) throw new ProblemError('not-found');
  return scope;
}

/** A scheme's figures of two years to a month; `undefined` while nothing of it covers the area. */
async function readScheme(
  pool: pg.Pool,
  scope: FigureScope,
  latest: number,
): Promise<SchemeFigures | undefined> {
  const { source } = scope;
  if (source === undefined) return undefined;
  const from = yearEnding(latest).from - 12;
  const months = { ofAsked: { from, to: latest }, ofAllFrom: from };
  const found = await readFigures(pool, { ...scope, source }, months);
  return { scope: { ...scope, source }, figures: heldFigures(scope, found) };
}

/** The figures of the overview: the partnership's own area, in the scheme that covers it. */
export async function loadOverview(
  pool: pg.Pool,
  partnershipId: string,
): Promise<AnswerOf<typeof readOverview>> {
  const [scope, measures] = await Promise.all([
    scopeOf(pool, partnershipId),
    headlineMeasures(pool, partnershipId),
  ]);
  const latest = scope.held.at(-1);
  const answer = { area: areaOf(scope), ...heldOf(scope) };
  if (latest === undefined) return answer;
  const main = await readScheme(pool, scope, latest);
  if (main === undefined) return answer;
  // A priority may be measured by another scheme's counts, such as partners' returns.
  const foreign = new Map(
    measures
      .filter(({ schemeId }) => schemeId !== scope.indicator.schemeId)
      .map(({ schemeId, slug }) => [schemeId, slug]),
  );
  const others = await Promise.all(
    [...foreign.values()].map(async (slug) =>
      readScheme(pool, await scopeOf(pool, partnershipId, slug), latest),
    ),
  );
  const held = others.filter((scheme) => scheme !== undefined);
  return { ...answer, figures: overviewFigures({ main, others: held, latest, measures }) };
}
