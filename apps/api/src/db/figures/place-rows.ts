import type { Succession } from '@ragstone/domain/geography/history';
import type { Month } from '@ragstone/domain/time/month';
import type { Period } from '@ragstone/domain/time/period';
import type pg from 'pg';
import type { FigureSource } from './figure-sources.ts';

export type AreaKind = 'district' | 'csp' | 'force' | 'county' | 'unassigned';

/** An area with the months in which it is there, ends included; `null` where it is always. */
export type AreaRow = {
  id: number;
  kind: AreaKind;
  code: string;
  name: string;
  from: Month | null;
  to: Month | null;
};

/** What lies in what, and in which months. */
export type LinkRow = { child: number; parent: number; from: Month | null; to: Month | null };

/** The areas around some that were chosen: what lies in what, and what became of them. */
export type NetRows = { areas: AreaRow[]; links: LinkRow[]; successions: Succession<number>[] };

/** The areas of a partnership's comparison as rows. */
export type PlaceRows = NetRows & {
  chosen: { id: number; part: 'own' | 'group' }[];
  /** The partnership areas of which the source has figures within the period, by first months. */
  covered: { area: number; from: Month[] }[];
};

/**
 * The tables of an area's surroundings, after one `chosen (area_id, part)`: `net_area` and `net_link`,
 * with `kin`, every district chosen, in a chosen partnership, or tied to one of those by what it became.
 * It starts from the few that were chosen and goes by index: links of small areas are never read.
 */
export const netTables = `
picked AS MATERIALIZED (
  SELECT c.area_id AS id, c.part FROM chosen c
  UNION
  SELECT l.child_id, c.part FROM chosen c JOIN area a ON a.id = c.area_id AND a.kind = 'csp'
  JOIN area_link l ON l.parent_id = c.area_id JOIN area d ON d.id = l.child_id AND d.kind = 'district'
), kin (id, part) AS (
  SELECT p.id, p.part FROM picked p JOIN area a ON a.id = p.id AND a.kind = 'district'
  UNION
  SELECT CASE WHEN s.predecessor_id = k.id THEN s.successor_id ELSE s.predecessor_id END, k.part
  FROM kin k JOIN area_succession s ON s.predecessor_id = k.id OR s.successor_id = k.id
), upper AS MATERIALIZED (
  SELECT DISTINCT l.parent_id AS id FROM kin k JOIN area_link l ON l.child_id = k.id
  JOIN area u ON u.id = l.parent_id AND u.kind IN ('force', 'county') WHERE k.part = 'own'
), beneath AS MATERIALIZED (
  SELECT c.id, c.kind FROM area_link l JOIN area c ON c.id = l.child_id
  WHERE l.parent_id IN (SELECT id FROM upper) AND c.kind IN ('district', 'csp', 'unassigned')
), near AS MATERIALIZED (
  SELECT id FROM kin UNION SELECT id FROM beneath WHERE kind = 'district'
), csp AS MATERIALIZED (
  SELECT id FROM picked JOIN area a USING (id) WHERE a.kind = 'csp'
  UNION SELECT id FROM beneath WHERE kind = 'csp'
  UNION SELECT c.id FROM area_link l JOIN area c ON c.id = l.parent_id AND c.kind = 'csp'
    WHERE l.child_id IN (SELECT id FROM near)
), inhabited AS MATERIALIZED (
  SELECT id FROM near
  UNION SELECT d.id FROM area_link l JOIN area d ON d.id = l.child_id AND d.kind = 'district'
    WHERE l.parent_id IN (SELECT id FROM csp)
), net_area AS MATERIALIZED (
  SELECT id FROM inhabited UNION SELECT id FROM csp UNION SELECT id FROM upper
  UNION SELECT id FROM beneath WHERE kind = 'unassigned'
), net_link AS MATERIALIZED (
  SELECT l.child_id, l.parent_id, l.valid_from, l.valid_to FROM area_link l
  WHERE l.child_id IN (SELECT id FROM net_area) AND l.parent_id IN (SELECT id FROM net_area)
)`;

/** The rows of `NetRows` as fields of a JSON object. */
export const netFields = `
  'areas', (SELECT coalesce(json_agg(json_build_object('id', id, 'kind', kind, 'code', code,
    'name', name, 'from', valid_from, 'to', valid_to) ORDER BY name), '[]') FROM area
    WHERE id IN (SELECT id FROM net_area)),
  'links', (SELECT coalesce(json_agg(json_build_object('child', child_id, 'parent', parent_id,
    'from', valid_from, 'to', valid_to)), '[]') FROM net_link),
  'successions', (SELECT coalesce(json_agg(json_build_object('predecessor', predecessor_id,
    'successor', successor_id, 'from', from_month, 'extent', extent)), '[]') FROM area_succession
    WHERE predecessor_id IN (SELECT id FROM inhabited) OR successor_id IN (SELECT id FROM inhabited))`;

const placesStatement = `
WITH RECURSIVE chosen AS MATERIALIZED (
  SELECT area_id, CASE part WHEN 'own' THEN 'own' ELSE 'group' END AS part
  FROM partnership_area WHERE partnership_id = $1 AND (part = 'own' OR $2::uuid IS NULL)
  UNION ALL
  SELECT a.area_id, 'group' FROM comparison_group g JOIN comparison_group_area a ON a.group_id = g.id
  WHERE g.id = $2 AND g.partnership_id = $1 AND g.withdrawn_at IS NULL
), ${netTables}
SELECT json_build_object(
  'chosen', (SELECT coalesce(json_agg(json_build_object('id', area_id, 'part', part)), '[]') FROM chosen),
  ${netFields},
  'covered', (SELECT coalesce(json_agg(json_build_object('area', area_id, 'from', months)), '[]') FROM (
    SELECT area_id, array_agg(from_month) AS months FROM area_coverage_published_by($6)
    WHERE source_id = $3 AND area_id = ANY (ARRAY(SELECT id FROM csp))
      AND from_month BETWEEN $4 AND $5 GROUP BY area_id) c)
)::text AS found`;

/** Without a group the areas are the partnership's neighbours. */
export async function readPlaceRows(
  pool: pg.Pool,
  asked: {
    partnershipId: string;
    group: string | undefined;
    source: Pick<FigureSource, 'id' | 'months' | 'areaKind'>;
    period: Period;
    asOf: string | undefined;
  },
): Promise<PlaceRows> {
  const { source, period } = asked;
  const { rows } = await pool.query<{ found: string }>({
    name: 'places',
    text: placesStatement,
    values: [
      asked.partnershipId,
      asked.group ?? null,
      source.areaKind === 'csp' ? source.id : null,
      period.from,
      period.to - source.months + 1,
      asked.asOf ?? 'infinity',
    ],
  });
  return JSON.parse(rows[0]?.found ?? '{}') as PlaceRows;
}
