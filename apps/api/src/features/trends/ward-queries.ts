import type { Compared } from '@ragstone/domain/figures/annotation';
import type pg from 'pg';
import type { FigureScope } from '../../db/figures/scope.ts';

export type WardRow = {
  id: number | null;
  /** `null`: of small areas that lie in no ward, or in two. */
  code: string | null;
  name: string | null;
  now: number;
  before: number;
};

export type FoundWards = {
  lookup: { release: number; publishedOn: string; vintage: number } | null;
  wards: WardRow[] | null;
};

/**
 * The newest lookup of wards that places any of the districts' LSOAs: it holds whole. Districts are
 * given by $1 and their forces by $2.
 */
export const newestLookup = `
district AS MATERIALIZED (
  SELECT * FROM unnest($1::int[], $2::int[]) AS d (area_id, force_id)
), lsoa AS MATERIALIZED (
  SELECT a.id, min(d.force_id) AS force_id
  FROM district d JOIN area_link l ON l.parent_id = d.area_id
  JOIN area a ON a.id = l.child_id AND a.kind = 'lsoa' GROUP BY a.id
), lookup AS MATERIALIZED (
  SELECT l.release_id, l.vintage, r.published_on
  FROM lsoa JOIN lookup_link l ON l.child_id = lsoa.id AND l.relation = 'part-of'
  JOIN area w ON w.id = l.parent_id AND w.kind = 'ward'
  JOIN release r ON r.id = l.release_id
  WHERE NOT EXISTS (SELECT FROM release_withdrawal x WHERE x.release_id = l.release_id)
  GROUP BY 1, 2, 3
  ORDER BY l.vintage DESC NULLS LAST, r.published_on DESC, l.release_id DESC LIMIT 1
)`;

// An LSOA of older codes lies in the ward that all it became lie in; one whose parts came into two wards
// lies in none.
const wardsStatement = `
WITH ${newestLookup}, turned_into AS MATERIALIZED (
  SELECT DISTINCT l.child_id AS lsoa_id, l.parent_id AS successor_id
  FROM lsoa JOIN lookup_link l ON l.child_id = lsoa.id AND l.relation = 'became'
  JOIN area s ON s.id = l.parent_id AND s.kind = 'lsoa'
  WHERE NOT EXISTS (SELECT FROM release_withdrawal x WHERE x.release_id = l.release_id)
), placed AS MATERIALIZED (
  SELECT l.child_id AS lsoa_id, min(l.parent_id) AS ward_id
  FROM (SELECT id FROM lsoa UNION SELECT successor_id FROM turned_into) each
  JOIN lookup_link l ON l.child_id = each.id AND l.relation = 'part-of'
    AND l.release_id = (SELECT release_id FROM lookup)
  JOIN area w ON w.id = l.parent_id AND w.kind = 'ward'
  GROUP BY l.child_id
), became AS (
  SELECT * FROM turned_into t WHERE NOT EXISTS (SELECT FROM placed p WHERE p.lsoa_id = t.lsoa_id)
), ward_of AS MATERIALIZED (
  SELECT lsoa_id, ward_id FROM placed
  UNION ALL
  SELECT b.lsoa_id, min(p.ward_id) FROM became b LEFT JOIN placed p ON p.lsoa_id = b.successor_id
  GROUP BY b.lsoa_id HAVING count(*) = count(p.ward_id) AND min(p.ward_id) = max(p.ward_id)
), covered AS MATERIALIZED (
  SELECT force_id, month, release_id FROM coverage_published_by(coalesce($9::date, 'infinity'))
  WHERE source_id = $3 AND force_id = ANY ($2)
    AND (month BETWEEN $5 AND $6 OR month BETWEEN $7 AND $8)
), counted AS (
  SELECT o.area_id, c.month, sum(o.value) AS value
  FROM lsoa JOIN observation o ON o.area_id = lsoa.id AND o.force_id = lsoa.force_id
    AND o.indicator_id = ANY ($4) AND (o.month BETWEEN $5 AND $6 OR o.month BETWEEN $7 AND $8)
  JOIN covered c ON c.force_id = o.force_id AND c.month = o.month AND c.release_id = o.release_id
  GROUP BY 1, 2
), ward AS (
  SELECT DISTINCT w.ward_id FROM ward_of w JOIN lsoa ON lsoa.id = w.lsoa_id
), summed AS (
  SELECT w.ward_id, coalesce(sum(f.value) FILTER (WHERE f.month BETWEEN $5 AND $6), 0)::int AS now,
    coalesce(sum(f.value) FILTER (WHERE f.month BETWEEN $7 AND $8), 0)::int AS before
  FROM counted f LEFT JOIN ward_of w ON w.lsoa_id = f.area_id GROUP BY w.ward_id
)
SELECT json_build_object(
  'lookup', (SELECT json_build_object('release', release_id, 'publishedOn', published_on,
    'vintage', vintage) FROM lookup),
  'wards', (SELECT json_agg(json_build_object('id', a.id, 'code', a.code, 'name', a.name,
      'now', coalesce(s.now, 0), 'before', coalesce(s.before, 0)) ORDER BY a.name, a.code)
    FROM (SELECT ward_id FROM ward UNION SELECT ward_id FROM summed) AS every
    LEFT JOIN summed s ON s.ward_id IS NOT DISTINCT FROM every.ward_id
    LEFT JOIN area a ON a.id = every.ward_id)
)::text AS found`;

/** Counts of an indicator by ward over two spans that every district's force has covered. */
export async function readWardCounts(
  pool: pg.Pool,
  scope: FigureScope & { source: { id: number } },
  { now, before, asOf }: Compared & { asOf?: string | undefined },
): Promise<FoundWards> {
  const { districts, source, indicator, indicators } = scope;
  const asked = indicators.filter(
    ({ id, isTotal, parentId }) =>
      !isTotal && (indicator.isTotal ? parentId === indicator.id : id === indicator.id),
  );
  const { rows } = await pool.query<{ found: string }>({
    name: 'wards',
    text: wardsStatement,
    values: [
      districts.map(({ id }) => id),
      districts.map(({ forceId }) => forceId),
      source.id,
      asked.map(({ id }) => id),
      now.from,
      now.to,
      before.from,
      before.to,
      asOf ?? null,
    ],
  });
  return JSON.parse(rows[0]?.found ?? '{}') as FoundWards;
}
