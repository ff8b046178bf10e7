import { mayEver, type Role } from '@ragstone/domain/access/policy';
import type pg from 'pg';
import { type FigureScope, findScope } from '../../db/figures/scope.ts';

/** A release, as those who watch its figures are told of it. */
export type ToldRelease = { id: number; source: string; publishedOn: string; forceIds: number[] };

export async function loadRelease(pool: pg.Pool, id: number): Promise<ToldRelease> {
  const { rows } = await pool.query<ToldRelease>(
    `SELECT r.id, s.name AS source, r.published_on AS "publishedOn",
       ARRAY(SELECT DISTINCT force_id FROM coverage WHERE release_id = r.id) AS "forceIds"
     FROM release r JOIN source s ON s.id = r.source_id WHERE r.id = $1`,
    [id],
  );
  const [release] = rows;
  if (release === undefined) throw new Error(`There is no release ${id}`);
  return release;
}

/** Watches of the same indicator and area of one partnership, of which one thing is found. */
export type WatchedTogether = { scope: FigureScope; watchIds: string[] };

type Row = {
  partnershipId: string;
  indicatorId: number;
  indicator: string;
  area: string | null;
  watches: { id: string; role: Role }[];
};

/** What stands for those who may be told: they are members now, and their account is open. */
export const mayBeTold = `
  w.stopped_at IS NULL AND p.disabled_at IS NULL AND m.ended_at IS NULL`;

const ofSourceSql = `
  SELECT w.partnership_id AS "partnershipId", w.indicator_id AS "indicatorId", i.slug AS indicator,
    a.code AS area, json_agg(json_build_object('id', w.id, 'role', m.role) ORDER BY w.id) AS watches
  FROM release r JOIN source s ON s.id = r.source_id
  JOIN indicator i ON i.scheme_id = s.scheme_id
  JOIN watch w ON w.indicator_id = i.id LEFT JOIN area a ON a.id = w.area_id
  JOIN person p ON p.id = w.person_id
  JOIN membership m ON m.person_id = w.person_id AND m.partnership_id = w.partnership_id
  WHERE r.id = $1 AND ${mayBeTold}
  GROUP BY w.partnership_id, w.indicator_id, i.slug, a.code
  ORDER BY w.partnership_id, w.indicator_id, a.code`;

/** The watches of indicators and areas that a release has figures of. */
export async function* watchesTouchedBy(
  pool: pg.Pool,
  { id, forceIds }: ToldRelease,
): AsyncGenerator<WatchedTogether> {
  const { rows } = await pool.query<Row>(ofSourceSql, [id]);
  for (const { partnershipId, indicatorId, indicator, area, watches } of rows) {
    const scope = await findScope(pool, { partnershipId, indicator, area: area ?? undefined });
    if ('unknown' in scope || scope.indicator.id !== indicatorId) continue;
    if (!scope.districts.some(({ forceId }) => forceIds.includes(forceId))) continue;
    const told = watches.filter(({ role }) => mayEver(role, 'figures:read'));
    yield { scope, watchIds: told.map((watch) => watch.id) };
  }
}
