import type pg from 'pg';

type AreaChoice = { code: string; name: string; kind: string; isNear: boolean };
type SchemeChoice = {
  slug: string;
  name: string;
  isOfPeriods: boolean;
  indicators: { slug: string; label: string }[];
};

// Near are the areas of the forces that the partnership's own districts lie in. Offence codes are
// left out: whoever means one means its group, and they would hide the rest.
const choicesStatement = `
WITH force AS MATERIALIZED (
  SELECT DISTINCT f.id FROM partnership_area p
  JOIN area_link l ON l.child_id = p.area_id JOIN area f ON f.id = l.parent_id AND f.kind = 'force'
  WHERE p.partnership_id = $1 AND p.part = 'own'
), near AS MATERIALIZED (
  SELECT id FROM force
  UNION SELECT child_id FROM area_link WHERE parent_id IN (SELECT id FROM force)
  UNION SELECT c.parent_id FROM area_link c WHERE c.child_id IN (
    SELECT child_id FROM area_link WHERE parent_id IN (SELECT id FROM force))
)
SELECT json_build_object(
  'areas', (SELECT coalesce(json_agg(json_build_object('code', code, 'name', name, 'kind', kind,
    'isNear', id IN (SELECT id FROM near)) ORDER BY name, code), '[]')
    FROM area WHERE kind IN ('csp', 'district', 'county', 'force', 'unassigned')),
  'schemes', (SELECT coalesce(json_agg(json_build_object('slug', s.slug, 'name', s.name,
    'isOfPeriods', EXISTS (SELECT FROM source WHERE scheme_id = s.id AND months > 1),
    'indicators', (SELECT coalesce(json_agg(json_build_object('slug', i.slug, 'label', i.label)
      ORDER BY i.position), '[]') FROM indicator i WHERE i.scheme_id = s.id
      AND (i.is_total OR s.id <> 2))) ORDER BY s.id), '[]')
    FROM scheme s WHERE EXISTS (SELECT FROM source WHERE scheme_id = s.id))
)::text AS found`;

/** What a note may be about; areas below a district are not offered. */
export async function readChoices(pool: pg.Pool, partnershipId: string) {
  const { rows } = await pool.query<{ found: string }>(choicesStatement, [partnershipId]);
  return JSON.parse(rows[0]?.found ?? '{}') as { areas: AreaChoice[]; schemes: SchemeChoice[] };
}
