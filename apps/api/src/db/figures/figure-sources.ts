import type { Every } from '@ragstone/domain/figures/reading';
import type { Month } from '@ragstone/domain/time/month';
import type pg from 'pg';
import { areaNet } from './area-net.ts';
import { heldOfOwn, type OwnCoverage } from './held-of-own.ts';
import { type NetRows, netFields, netTables } from './place-rows.ts';
import type { SourceRow } from './scope.ts';

/** A source of figures by month, quarter or year, with what of it is held for a partnership. */
export type FigureSource = SourceRow & {
  slug: string;
  schemeId: number;
  scheme: string;
  months: Every;
  /** Whether its releases cover forces by month, as data.police.uk's do, and not areas by themselves. */
  byForce: boolean;
  /** What it names of a partnership's area: its districts or the partnership area itself. */
  areaKind: string;
  emptyIsNone: boolean;
  /** Whether its figures add up: its scheme has totals. Others are read as they were published. */
  isSummed: boolean;
  /** First months of the periods that every own area has, in order. */
  held: Month[];
};

// One statement; in which periods every own area has figures, `heldOfOwn` says.
const sourcesStatement = `
WITH RECURSIVE chosen AS MATERIALIZED (
  SELECT area_id, part FROM partnership_area WHERE partnership_id = $1 AND part = 'own'
), ${netTables}, figures AS MATERIALIZED (
  SELECT s.*, m.source_id IS NULL AND s.months = 1 AS by_force, m.source_id IS NULL AND s.empty_is_none AS gap_is_none,
    coalesce(m.area_kind, CASE s.months WHEN 1 THEN 'district' ELSE 'csp' END) AS area_kind
  FROM source s LEFT JOIN mapping m ON m.source_id = s.id WHERE s.months IS NOT NULL
), own_area AS MATERIALIZED (
  SELECT id FROM kin
  UNION SELECT parent_id FROM net_link WHERE child_id IN (SELECT id FROM kin)
  UNION SELECT child_id FROM net_link WHERE parent_id IN (SELECT id FROM kin)
), held AS (
  SELECT c.source_id, c.force_id AS area_id, c.month AS from_month FROM current_coverage c
  JOIN figures s ON s.id = c.source_id AND s.by_force
  WHERE c.force_id = ANY (ARRAY(SELECT id FROM own_area))
  UNION ALL
  SELECT c.source_id, c.area_id, c.from_month FROM current_area_coverage c
  JOIN figures s ON s.id = c.source_id AND s.months = c.months AND NOT s.by_force
  WHERE c.area_id = ANY (ARRAY(SELECT id FROM own_area))
)
SELECT json_build_object(
  ${netFields},
  'own', (SELECT coalesce(json_agg(id), '[]') FROM picked JOIN area USING (id) WHERE kind = 'district'),
  'held', (SELECT coalesce(json_agg(json_build_object('source', source_id, 'area', area_id,
    'from', months)), '[]') FROM (SELECT source_id, area_id, array_agg(from_month ORDER BY from_month) AS months
    FROM held GROUP BY source_id, area_id) AS each),
  'sources', (SELECT coalesce(json_agg(json_build_object('id', s.id, 'slug', s.slug, 'name', s.name,
    'publisher', s.publisher, 'licence', s.licence, 'attribution', s.attribution, 'caveat', s.caveat,
    'schemeId', s.scheme_id, 'scheme', m.name, 'months', s.months, 'emptyIsNone', s.gap_is_none,
    'byForce', s.by_force, 'areaKind', s.area_kind,
    'isSummed', EXISTS (SELECT FROM indicator i WHERE i.scheme_id = s.scheme_id AND i.is_total))
    ORDER BY s.scheme_id, s.id), '[]') FROM figures s JOIN scheme m ON m.id = s.scheme_id)
)::text AS found`;

type Found = NetRows & {
  own: number[];
  held: OwnCoverage[];
  sources: Omit<FigureSource, 'held'>[];
};

/** Every source of figures, also those of which nothing is held here. */
export async function readFigureSources(
  pool: pg.Pool,
  partnershipId: string,
): Promise<FigureSource[]> {
  const { rows } = await pool.query<{ found: string }>({
    name: 'figure-sources',
    text: sourcesStatement,
    values: [partnershipId],
  });
  const { own, held, sources, ...surroundings } = JSON.parse(rows[0]?.found ?? '{}') as Found;
  const net = areaNet(surroundings);
  return sources.map((source) => {
    const coverage = held.filter((each) => each.source === source.id);
    return { ...source, held: heldOfOwn(source, { net, own, coverage }) };
  });
}
