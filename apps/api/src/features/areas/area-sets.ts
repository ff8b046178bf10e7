import type { AreaSet } from '@ragstone/contract/areas-held';
import type pg from 'pg';

type Row = Omit<AreaSet, 'into' | 'from' | 'to' | 'source' | 'figures' | 'current'> & {
  slug: string;
  name: string;
  into: AreaSet['into'] | null;
  first: number | null;
  last: number | null;
  figures: number | null;
  current: number | null;
};

const estimates = (table: string, measure: string) => `
  SELECT e.release_id, a.kind AS what, '${measure}' AS measure, NULL AS into, min(e.mid_year) AS first,
    max(e.mid_year) AS last, count(DISTINCT e.area_id)::int AS count, count(*)::int AS figures,
    (count(*) FILTER (WHERE e.is_current))::int AS current
  FROM (
    SELECT e.*, row_number() OVER (PARTITION BY e.area_id, e.mid_year
      ORDER BY r.published_on DESC, r.id DESC) = 1 AS is_current
    FROM ${table} e JOIN standing r ON r.id = e.release_id
  ) e JOIN area a ON a.id = e.area_id GROUP BY 1, 2`;

const setsQuery = `
  WITH standing AS MATERIALIZED (
    SELECT r.id, r.source_id, r.published_on FROM release r
    WHERE NOT EXISTS (SELECT FROM release_withdrawal w WHERE w.release_id = r.id)
  ), found AS (
    ${estimates('population', 'people')}
    UNION ALL ${estimates('household_estimate', 'households')}
    UNION ALL
    SELECT l.release_id, c.kind, l.relation, p.kind, l.vintage, l.vintage, count(*)::int, NULL, NULL
    FROM lookup_link l JOIN area c ON c.id = l.child_id JOIN area p ON p.id = l.parent_id
    GROUP BY l.release_id, c.kind, l.relation, p.kind, l.vintage
    UNION ALL
    SELECT b.release_id, a.kind, 'outlines', NULL, b.vintage, b.vintage, count(*)::int, NULL, NULL
    FROM boundary b JOIN area a ON a.id = b.area_id GROUP BY b.release_id, a.kind, b.vintage
  )
  SELECT f.what, f.measure, f.into, f.release_id AS release, s.slug, s.name,
    r.published_on AS "publishedOn", f.first, f.last, f.count, f.figures, f.current
  FROM found f JOIN standing r ON r.id = f.release_id JOIN source s ON s.id = r.source_id
  ORDER BY s.id, r.published_on DESC, r.id DESC, f.measure, f.what, f.into`;

/** What is held of population, lookups and boundaries, without releases that were withdrawn. */
export async function areaSets(pool: pg.Pool): Promise<AreaSet[]> {
  const { rows } = await pool.query<Row>(setsQuery);
  return rows.map(({ slug, name, into, first, last, figures, current, ...row }) => ({
    ...row,
    source: { slug, name },
    ...(into !== null && { into }),
    ...(first !== null && last !== null && { from: first, to: last }),
    ...(figures !== null && current !== null && { figures, current }),
  }));
}
