import type { AnswerOf } from '@ragstone/contract/endpoint';
import type { readOverview } from '@ragstone/contract/overview';
import { yearsForDispersion } from '@ragstone/domain/figures/dispersion';
import { yearEnding } from '@ragstone/domain/time/period';
import type pg from 'pg';
import { type FigureSource, readFigureSources } from '../../db/figures/figure-sources.ts';
import { areaOf, heldOf } from '../../db/figures/figure-texts.ts';
import { heldFigures } from '../../db/figures/held-figures.ts';
import { readFigures } from '../../db/figures/read-figures.ts';
import { type FigureScope, findScope } from '../../db/figures/scope.ts';
import { ProblemError } from '../../http/problem.ts';
import type { SchemeFigures } from './compare-indicators.ts';
import { overviewFigures, overviewPair } from './overview-figures.ts';
import { nowhere, otherStandings, readPlaces } from './places.ts';
import { type HeadlineRow, headlineMeasures } from './queries.ts';

async function scopeOf(pool: pg.Pool, partnershipId: string, indicator?: string) {
  const scope = await findScope(pool, { partnershipId, indicator, area: undefined });
  // Every installation has indicators, and the partnership's own area is always known.
  if ('unknown' in scope) throw new ProblemError('not-found');
  return scope;
}

/** A scheme's figures to a month, of this year and those before; `undefined` while nothing covers the area. */
async function readScheme(
  pool: pg.Pool,
  scope: FigureScope,
  latest: number,
): Promise<SchemeFigures | undefined> {
  const { source } = scope;
  if (source === undefined) return undefined;
  const { from, to } = yearEnding(latest);
  const earliest = from - 12 * yearsForDispersion.most;
  const months = { period: { from: earliest, to }, othersFrom: from - 12 };
  const found = await readFigures(pool, { ...scope, source }, months);
  return { scope: { ...scope, source }, figures: heldFigures(scope, found) };
}

type Asked = {
  partnershipId: string;
  scope: FigureScope;
  measures: readonly HeadlineRow[];
  sources: readonly FigureSource[];
};

/** The figures of the partnership's own area; `undefined` while nothing of it is held. */
async function readOverviewFigures(pool: pg.Pool, asked: Asked) {
  const { partnershipId, scope, measures, sources } = asked;
  const latest = scope.held.at(-1);
  if (latest === undefined) return undefined;
  // A priority may be measured by another scheme's counts, such as partners' returns.
  const foreign = new Map(
    measures
      .filter(({ schemeId }) => schemeId !== scope.indicator.schemeId)
      .map(({ schemeId, slug }) => [schemeId, slug]),
  );
  const [main, ...others] = await Promise.all([
    readScheme(pool, scope, latest),
    ...[...foreign.values()].map(async (slug) =>
      readScheme(pool, await scopeOf(pool, partnershipId, slug), latest),
    ),
  ]);
  if (main === undefined) return undefined;
  const held = others.filter((scheme) => scheme !== undefined);
  const period = overviewPair(main, latest)?.now ?? yearEnding(latest);
  const source = sources.find(({ id }) => id === main.scope.source.id);
  const { indicators } = scope;
  const places =
    source === undefined
      ? nowhere
      : await readPlaces(pool, { partnershipId, source, indicators, period });
  return overviewFigures({ main, others: held, latest, measures, places });
}

/** The overview of a partnership's own area, in the scheme that covers it. */
export async function loadOverview(
  pool: pg.Pool,
  partnershipId: string,
): Promise<AnswerOf<typeof readOverview>> {
  const [scope, measures, sources] = await Promise.all([
    scopeOf(pool, partnershipId),
    headlineMeasures(pool, partnershipId),
    readFigureSources(pool, partnershipId),
  ]);
  const [figures, standings] = await Promise.all([
    readOverviewFigures(pool, { partnershipId, scope, measures, sources }),
    otherStandings(pool, partnershipId, sources),
  ]);
  return {
    area: areaOf(scope),
    ...heldOf(scope),
    otherStandings: standings,
    ...(figures === undefined ? {} : { figures }),
  };
}
