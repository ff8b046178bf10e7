import type pg from 'pg';

/** A period of a place that is held, and the release that holds it. */
export type HeldRow = {
  source: number;
  area: number;
  code: string;
  name: string;
  kind: string;
  /** One of the partnership's own places, or the force that it lies in. */
  isOwn: boolean;
  force: number | null;
  forceCode: string | null;
  forceName: string | null;
  from: number;
  months: number;
  rows: number;
  unlocated: number | null;
  outside: number | null;
  release: number;
  publishedOn: string;
};

export type SourceOfCoverage = {
  id: number;
  slug: string;
  name: string;
  months: number | null;
  indicators: number[] | null;
};

type Found = {
  sources: SourceOfCoverage[] | null;
  forces: HeldRow[] | null;
  areas: HeldRow[] | null;
  people: HeldRow[] | null;
  districts: { force: number; district: number }[] | null;
  others: number | null;
};

// A partnership's area lies in a force by its districts; so does a CSP of others that has no link of
// its own to its force.
const coverageStatement = `
WITH own AS MATERIALIZED (
  SELECT area_id AS id FROM partnership_area WHERE partnership_id = $1 AND part = 'own'
), own_place AS MATERIALIZED (
  SELECT id FROM own UNION SELECT parent_id FROM area_link WHERE child_id IN (SELECT id FROM own)
  UNION SELECT l.child_id FROM area_link l JOIN area c ON c.id = l.child_id AND c.kind = 'csp'
    WHERE l.parent_id IN (SELECT id FROM own)
), own_force AS MATERIALIZED (
  SELECT DISTINCT l.parent_id AS id FROM own JOIN area_link l ON l.child_id = own.id
  JOIN area f ON f.id = l.parent_id AND f.kind = 'force'
), near AS MATERIALIZED (
  SELECT id FROM own_place UNION SELECT id FROM own_force
  UNION SELECT child_id FROM area_link WHERE parent_id IN (SELECT id FROM own_force)
  UNION SELECT c.parent_id FROM area_link c JOIN area_link d ON d.child_id = c.child_id
    WHERE d.parent_id IN (SELECT id FROM own_force)
), held_force AS MATERIALIZED (
  SELECT * FROM coverage_published_by($2)
  WHERE $3 OR force_id = ANY (ARRAY(SELECT id FROM own_force))
), held_area AS MATERIALIZED (
  SELECT c.*, a.code, a.name, a.kind FROM area_coverage_published_by($2) c
  JOIN area a ON a.id = c.area_id
  WHERE $3 OR c.area_id = ANY (ARRAY(SELECT id FROM near))
), force_of AS MATERIALIZED (
  SELECT DISTINCT ON (h.area_id) h.area_id, f.id, f.code, f.name
  FROM (SELECT DISTINCT area_id FROM held_area) h
  JOIN LATERAL (
    SELECT parent_id AS id FROM area_link WHERE child_id = h.area_id
    UNION SELECT u.parent_id FROM area_link d JOIN area_link u ON u.child_id = d.child_id
      WHERE d.parent_id = h.area_id
  ) l ON true JOIN area f ON f.id = l.id AND f.kind = 'force'
  ORDER BY h.area_id, f.id
), held_people AS MATERIALIZED (
  SELECT DISTINCT ON (p.area_id, p.mid_year) p.area_id, p.mid_year, p.release_id, r.source_id,
    r.published_on
  FROM population p JOIN release r ON r.id = p.release_id
  WHERE p.area_id IN (SELECT id FROM own) AND r.published_on <= $2
    AND NOT EXISTS (SELECT FROM release_withdrawal w WHERE w.release_id = r.id)
  ORDER BY p.area_id, p.mid_year, r.published_on DESC, r.id DESC
)
SELECT json_build_object(
  'sources', (SELECT json_agg(json_build_object('id', s.id, 'slug', s.slug, 'name', s.name,
    'months', s.months, 'indicators', (SELECT json_agg(i.id) FROM indicator i
      WHERE i.scheme_id = s.scheme_id)) ORDER BY s.id) FROM source s),
  'forces', (SELECT json_agg(json_build_object('source', c.source_id, 'area', f.id, 'code', f.code,
    'name', f.name, 'kind', f.kind, 'isOwn', f.id IN (SELECT id FROM own_place),
    'from', c.month, 'months', 1, 'rows', c.rows, 'unlocated', c.unlocated, 'outside', c.outside,
    'release', c.release_id, 'publishedOn', c.published_on) ORDER BY f.name, c.month)
    FROM held_force c JOIN area f ON f.id = c.force_id),
  'others', (SELECT count(*) FROM area f WHERE f.kind = 'force' AND NOT $3
    AND f.id NOT IN (SELECT id FROM own_force)
    AND (EXISTS (SELECT FROM coverage WHERE force_id = f.id)
      OR EXISTS (SELECT FROM area_link l JOIN area_coverage c ON c.area_id = l.child_id
        WHERE l.parent_id = f.id))),
  'areas', (SELECT json_agg(json_build_object('source', h.source_id, 'area', h.area_id,
    'code', h.code, 'name', h.name, 'kind', h.kind, 'isOwn', h.area_id IN (SELECT id FROM own_place),
    'force', f.id, 'forceCode', f.code, 'forceName', f.name, 'from', h.from_month,
    'months', h.months, 'rows', h.rows, 'release', h.release_id, 'publishedOn', h.published_on)
    ORDER BY h.name, h.from_month)
    FROM held_area h LEFT JOIN force_of f ON f.area_id = h.area_id),
  'people', (SELECT json_agg(json_build_object('source', p.source_id, 'area', a.id, 'code', a.code,
    'name', a.name, 'kind', a.kind, 'isOwn', true, 'from', p.mid_year * 12 + 5, 'months', 0,
    'rows', 1, 'release', p.release_id, 'publishedOn', p.published_on) ORDER BY a.name, p.mid_year)
    FROM held_people p JOIN area a ON a.id = p.area_id),
  'districts', (SELECT json_agg(json_build_object('force', l.parent_id, 'district', l.child_id))
    FROM area_link l JOIN area d ON d.id = l.child_id AND d.kind = 'district'
    WHERE l.parent_id IN (SELECT force_id FROM held_force))
)::text AS found`;

/** Everything that is held, as published by a day; without one, as it is now. */
export async function readHeld(
  pool: pg.Pool,
  asked: { partnershipId: string; asOf: string | undefined; isEvery: boolean },
) {
  const values = [asked.partnershipId, asked.asOf ?? 'infinity', asked.isEvery];
  const { rows } = await pool.query<{ found: string }>(coverageStatement, values);
  const found = JSON.parse(rows[0]?.found ?? '{}') as Found;
  const { sources, forces, areas, people, districts, others } = found;
  return {
    sources: sources ?? [],
    forces: forces ?? [],
    areas: areas ?? [],
    people: people ?? [],
    districts: districts ?? [],
    others: others ?? 0,
  };
}
