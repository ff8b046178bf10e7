import type { AreaPart } from '@ragstone/contract/import-report';
import type pg from 'pg';
import { type Staging, stagingOf } from './stage-areas.ts';

const held = (table: string, column: string) => `
  SELECT DISTINCT ON (p.area_id, p.mid_year) p.area_id, p.mid_year, p.${column} AS value
  FROM ${table} p JOIN release r ON r.id = p.release_id
  WHERE p.area_id IN (SELECT a.id FROM area a JOIN place USING (code))
    AND NOT EXISTS (SELECT FROM release_withdrawal w WHERE w.release_id = r.id)
  ORDER BY p.area_id, p.mid_year, r.published_on DESC, r.id DESC`;

const partsQuery = ({ places, estimates, links, outlines }: Staging) => `
  WITH place AS MATERIALIZED (
    SELECT DISTINCT ON (code) code, kind, vintage FROM ${places} ORDER BY code, vintage DESC NULLS LAST
  ), known AS MATERIALIZED (
    SELECT p.code, p.kind, p.vintage, a.id FROM place p LEFT JOIN area a USING (code)
  ), held AS MATERIALIZED (
    SELECT 'people' AS counts, h.* FROM (${held('population', 'people')}) h
    UNION ALL SELECT 'households', h.* FROM (${held('household_estimate', 'households')}) h
  )
  SELECT k.kind AS what, e.counts AS measure, NULL AS into, e.year, count(*)::integer AS count,
    (count(*) FILTER (WHERE k.id IS NULL))::integer AS fresh, count(h.area_id)::integer AS held,
    (count(*) FILTER (WHERE h.value <> e.value))::integer AS changed
  FROM ${estimates} e JOIN known k USING (code)
  LEFT JOIN held h ON h.area_id = k.id AND h.counts = e.counts AND h.mid_year = e.year
  GROUP BY 1, 2, 4
  UNION ALL
  SELECT kind, 'areas', NULL, vintage, count(*)::integer, (count(*) FILTER (WHERE id IS NULL))::integer, 0, 0
  FROM known WHERE EXISTS (SELECT FROM ${links}) GROUP BY 1, 4
  UNION ALL
  SELECT c.kind, l.relation, p.kind, l.vintage, count(*)::integer, 0, 0, 0
  FROM ${links} l JOIN known c ON c.code = l.child JOIN known p ON p.code = l.parent GROUP BY 1, 2, 3, 4
  UNION ALL
  SELECT k.kind, 'outlines', NULL, o.vintage, count(*)::integer,
    (count(*) FILTER (WHERE k.id IS NULL))::integer, 0, 0
  FROM ${outlines} o JOIN known k USING (code) GROUP BY 1, 4
  ORDER BY measure, what, year`;

type Row = Omit<AreaPart, 'into' | 'year'> & {
  into: AreaPart['into'] | null;
  year: number | null;
};

/** What the files hold, by kind of area and year, and how much of it differs from what is current. */
export async function compareAreas(client: pg.ClientBase, importId: string): Promise<AreaPart[]> {
  const { rows } = await client.query<Row>(partsQuery(stagingOf(importId)));
  return rows.map(({ into, year, ...part }) => ({
    ...part,
    ...(into !== null && { into }),
    ...(year !== null && { year }),
  }));
}
