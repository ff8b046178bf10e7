import type { AnswerOf } from '@ragstone/contract/endpoint';
import type { listFigureChoices } from '@ragstone/contract/indicators';
import { defaultSpan } from '@ragstone/domain/figures/default-span';
import type { Month } from '@ragstone/domain/time/month';
import type pg from 'pg';
import { areaOf, heldOf, spanOf } from '../../db/figures/figure-texts.ts';
import { findScope } from '../../db/figures/scope.ts';

type Choices = AnswerOf<typeof listFigureChoices>;

// What a listed district became is offered too, as a neighbour, unless it is listed itself.
const choicesStatement = `
WITH RECURSIVE listed AS (
  SELECT area_id AS id, part FROM partnership_area WHERE partnership_id = $1
), became (id) AS (
  SELECT s.successor_id FROM listed l JOIN area_succession s ON s.predecessor_id = l.id
  UNION SELECT s.successor_id FROM became b JOIN area_succession s ON s.predecessor_id = b.id
), offered AS (
  SELECT id, part FROM listed
  UNION ALL SELECT id, 'neighbour' FROM became WHERE id NOT IN (SELECT id FROM listed)
)
SELECT json_build_object(
  'areas', (SELECT coalesce(json_agg(json_build_object('code', a.code, 'name', a.name,
      'part', o.part) ORDER BY o.part DESC, a.name), '[]') FROM offered o JOIN area a USING (id)),
  'schemes', (SELECT json_agg(json_build_object('name', s.name, 'indicators', (
      SELECT json_agg(json_build_object('slug', slug, 'label', label, 'unit', unit,
        'counts', counts, 'polarity', polarity, 'isTotal', is_total) ORDER BY position)
      FROM indicator WHERE scheme_id = s.id)) ORDER BY s.id)
    FROM scheme s WHERE EXISTS (SELECT FROM indicator WHERE scheme_id = s.id)
      AND EXISTS (SELECT FROM source WHERE scheme_id = s.id AND months = 1))
)::text AS found`;

/** What the choosers offer; several own districts are offered together first. */
export async function readFigureChoices(pool: pg.Pool, partnershipId: string): Promise<Choices> {
  const asked = { partnershipId, area: undefined, indicator: undefined };
  const [scope, { rows }] = await Promise.all([
    findScope(pool, asked),
    pool.query<{ found: string }>({
      name: 'figure-choices',
      text: choicesStatement,
      values: [partnershipId],
    }),
  ]);
  const found = JSON.parse(rows[0]?.found ?? '{}') as Choices;
  if ('unknown' in scope) return { ...found, areas: [] };
  const own = areaOf(scope);
  const isListed = found.areas.some(({ code }) => code === own.code);
  const together = isListed ? [] : [{ ...own, part: 'own' as const }];
  return {
    areas: [...together, ...found.areas],
    schemes: found.schemes,
    ...heldOf(scope),
    ...shownOf(scope.held),
  };
}

function shownOf(held: readonly Month[]) {
  const latest = held.at(-1);
  return latest === undefined ? {} : { shown: spanOf(defaultSpan(new Set(held), latest)) };
}
