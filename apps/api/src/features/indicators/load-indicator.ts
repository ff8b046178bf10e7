import type { IndicatorAnswer } from '@ragstone/contract/indicator';
import type { Actor } from '@ragstone/domain/access/policy';
import type pg from 'pg';
import { heldFigures } from '../../db/figures/held-figures.ts';
import { readFigures } from '../../db/figures/read-figures.ts';
import { type FigureScope, findScope, type SourceRow } from '../../db/figures/scope.ts';
import type { Read } from '../../db/read.ts';
import { ProblemError, refuseAsked } from '../../http/problem.ts';
import { indicatorAnswer } from './indicator-answer.ts';
import type { IndicatorParts } from './indicator-parts.ts';
import { findLinkedActions } from './linked-actions.ts';

export type AskedIndicator = {
  indicator: string;
  area?: string | undefined;
  with?: string | undefined;
  asOf?: string | undefined;
};

/** Ten years are drawn; the months before them say nothing of now. */
const monthsShown = 120;

type Place = Pick<AskedIndicator, 'indicator' | 'area' | 'asOf'> & { pointer: 'area' | 'with' };

async function scopeOf(pool: pg.Pool, partnershipId: string, asked: Place): Promise<FigureScope> {
  const { indicator, area, asOf, pointer } = asked;
  const scope = await findScope(pool, { partnershipId, indicator, area, asOf });
  if (!('unknown' in scope)) return scope;
  if (scope.unknown === 'indicator') throw new ProblemError('not-found');
  return refuseAsked(pointer, `There is no area “${area}” here`);
}

async function partsOf(
  pool: pg.Pool,
  scope: FigureScope,
  asOf: string | undefined,
): Promise<IndicatorParts | undefined> {
  const { source, held } = scope;
  const latest = held.at(-1);
  const [first] = held;
  if (source === undefined || latest === undefined || first === undefined) return undefined;
  const period = { from: Math.max(first, latest - monthsShown + 1), to: latest };
  const of: FigureScope & { source: SourceRow } = { ...scope, source };
  const found = await readFigures(pool, of, { period, othersFrom: latest + 1, asOf });
  return { scope: of, period, figures: heldFigures(scope, found) };
}

/** Everything about one indicator in one area, and what is being done about it. */
export async function loadIndicator(
  { pool, read, today }: { pool: pg.Pool; read: Read; today: string },
  actor: Actor,
  asked: AskedIndicator,
): Promise<IndicatorAnswer> {
  const { asOf, indicator } = asked;
  const { partnershipId } = actor;
  const scope = await scopeOf(pool, partnershipId, { ...asked, pointer: 'area' });
  const beside =
    asked.with === undefined
      ? undefined
      : await scopeOf(pool, partnershipId, { indicator, area: asked.with, asOf, pointer: 'with' });
  const [actions, parts, comparison] = await Promise.all([
    findLinkedActions(read, actor, { indicatorId: scope.indicator.id, today }),
    partsOf(pool, scope, asOf),
    beside && partsOf(pool, beside, asOf),
  ]);
  return indicatorAnswer({ scope, parts, beside, comparison, actions });
}
