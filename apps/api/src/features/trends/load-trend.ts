import type { TrendAnswer } from '@ragstone/contract/trends';
import { yearsForDispersion } from '@ragstone/domain/figures/dispersion';
import type pg from 'pg';
import type { AskedFigures } from '../../db/figures/asked-figures.ts';
import { heldFigures } from '../../db/figures/held-figures.ts';
import { readFigures } from '../../db/figures/read-figures.ts';
import { type FigureScope, findScope } from '../../db/figures/scope.ts';
import { ProblemError, refuseAsked } from '../../http/problem.ts';
import { askedSpan } from './asked-span.ts';
import { chartMonths } from './chart-months.ts';
import { namedIndicator } from './named-indicator.ts';
import { emptyAnswer, type TrendParts, trendAnswer } from './trend-answer.ts';

export type AskedTrend = AskedFigures & {
  area?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  asOf?: string | undefined;
};

/** What an address asks for, as far as it is held; a problem that says which part cannot be shown. */
export async function loadParts(
  pool: pg.Pool,
  partnershipId: string,
  asked: AskedTrend,
): Promise<{ scope: FigureScope; parts: TrendParts | undefined }> {
  const { area, asOf } = asked;
  const indicator = await namedIndicator(pool, partnershipId, asked);
  const scope = await findScope(pool, { partnershipId, indicator, area, asOf });
  if ('unknown' in scope) {
    const named = scope.unknown === 'area' ? `area “${area}”` : `indicator “${indicator}”`;
    return refuseAsked(scope.unknown, `There is no ${named} here`);
  }
  const { source, held } = scope;
  const latest = held.at(-1);
  const span = askedSpan(asked, held);
  if ('faults' in span) {
    const detail = span.faults.map(({ message }) => message).join('. ');
    throw new ProblemError('bad-request', { detail, errors: span.faults });
  }
  if (source === undefined || latest === undefined) return { scope, parts: undefined };
  const axis = chartMonths(span, latest);
  const earliest = axis.from - 12 * yearsForDispersion.most;
  const found = await readFigures(
    pool,
    { ...scope, source },
    { period: { from: earliest, to: axis.to }, othersFrom: axis.from - 12, asOf },
  );
  const figures = heldFigures(scope, found);
  return { scope, parts: { scope: { ...scope, source }, span, latest, figures } };
}

/** The trend that an address asks for. */
export async function loadTrend(
  pool: pg.Pool,
  partnershipId: string,
  asked: AskedTrend,
): Promise<TrendAnswer> {
  const { scope, parts } = await loadParts(pool, partnershipId, asked);
  return parts === undefined ? emptyAnswer(scope) : trendAnswer(parts);
}
