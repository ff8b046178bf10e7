import type { AnswerOf } from '@ragstone/contract/endpoint';
import type { readOverview } from '@ragstone/contract/overview';
import { yearEnding } from '@ragstone/domain/time/period';
import type pg from 'pg';
import { areaOf, heldOf } from '../../db/figures/figure-texts.ts';
import { heldFigures } from '../../db/figures/held-figures.ts';
import { readFigures } from '../../db/figures/read-figures.ts';
import { findScope } from '../../db/figures/scope.ts';
import { ProblemError } from '../../http/problem.ts';
import { overviewFigures } from './overview-figures.ts';
import { headlineMeasures } from './queries.ts';

/** The figures of the overview: the partnership's own area, in the scheme that covers it. */
export async function loadOverview(
  pool: pg.Pool,
  partnershipId: string,
): Promise<AnswerOf<typeof readOverview>> {
  const asked = { partnershipId, area: undefined, indicator: undefined };
  const [scope, measures] = await Promise.all([
    findScope(pool, asked),
    headlineMeasures(pool, partnershipId),
  ]);
  // A partnership always has an area, and an installation its indicators.
  if ('unknown' in scope) throw new ProblemError('not-found');
  const { source, held } = scope;
  const latest = held.at(-1);
  const answer = { area: areaOf(scope), ...heldOf(scope) };
  if (source === undefined || latest === undefined) return answer;
  const year = yearEnding(latest);
  const lastYear = year.from - 12;
  const months = { ofAsked: { from: lastYear, to: latest }, ofAllFrom: lastYear };
  const found = await readFigures(pool, { ...scope, source }, months);
  const figures = heldFigures(scope, found);
  const parts = { scope: { ...scope, source }, year, latest, figures, measures };
  return { ...answer, figures: overviewFigures(parts) };
}
