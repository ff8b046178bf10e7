import type { IndicatorAnswer } from '@ragstone/contract/indicator';
import type { Actor } from '@ragstone/domain/access/policy';
import type pg from 'pg';
import { readIndicatorParts } from '../../db/figures/indicator-parts.ts';
import { type FigureScope, findScope } from '../../db/figures/scope.ts';
import type { Read } from '../../db/read.ts';
import { ProblemError, refuseAsked } from '../../http/problem.ts';
import { indicatorAnswer } from './indicator-answer.ts';
import { findLinkedActions } from './linked-actions.ts';

export type AskedIndicator = {
  indicator: string;
  area?: string | undefined;
  with?: string | undefined;
  asOf?: string | undefined;
};

type Place = Pick<AskedIndicator, 'indicator' | 'area' | 'asOf'> & { pointer: 'area' | 'with' };

async function scopeOf(pool: pg.Pool, partnershipId: string, asked: Place): Promise<FigureScope> {
  const { indicator, area, asOf, pointer } = asked;
  const scope = await findScope(pool, { partnershipId, indicator, area, asOf });
  if (!('unknown' in scope)) return scope;
  if (scope.unknown === 'indicator') throw new ProblemError('not-found');
  return refuseAsked(pointer, `There is no area “${area}” here`);
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
    readIndicatorParts(pool, scope, asOf),
    beside && readIndicatorParts(pool, beside, asOf),
  ]);
  return indicatorAnswer({ scope, parts, beside, comparison, actions });
}
