import type pg from 'pg';
import type { Known } from './known.ts';
import type { FileScope } from './value-faults.ts';

/** Code of the area that takes the rows of a force whose place is not known. */
export const unlocatedCode = (forceCode: string) => `unlocated:${forceCode}`;

/**
 * The counts of the checked files, each with force, month, area and indicator: what accepting will
 * move. The district comes from the LSOA's name, today's or an older one (Shepway).
 */
export async function fillCells(
  client: pg.ClientBase,
  asked: { importId: string; groups: string; scopes: readonly FileScope[]; known: Known },
): Promise<void> {
  const { importId, groups, scopes, known } = asked;
  await client.query('DELETE FROM import_cell WHERE import_id = $1::uuid', [importId]);
  await client.query(
    `WITH scope AS (
       SELECT * FROM unnest($2::integer[], $3::integer[], $4::text[], $5::text[], $6::integer[])
         AS s (file, force_id, unlocated_code, unlocated_name, month)
     ), type AS (
       SELECT * FROM unnest($7::text[], $8::integer[]) AS t (crime_type, indicator_id)
     ), spelling AS (
       SELECT id, lower(name) AS name FROM area WHERE kind = 'district'
       UNION
       SELECT d.id, lower(a.name) FROM area d JOIN area_alias a ON a.area_id = d.id
       WHERE d.kind = 'district'
     ), lsoa AS (
       SELECT l.lsoa_name, min(s.id) AS district_id
       FROM (SELECT DISTINCT lsoa_name FROM ${groups}) l
       JOIN spelling s ON s.name = lower(left(l.lsoa_name, -5))
       GROUP BY l.lsoa_name
     )
     INSERT INTO import_cell
       (import_id, force_id, month, area_code, area_name, district_id, indicator_id, value)
     SELECT $1::uuid, scope.force_id, scope.month, coalesce(g.lsoa_code, scope.unlocated_code),
       coalesce(g.lsoa_name, scope.unlocated_name), lsoa.district_id, type.indicator_id, g.rows
     FROM ${groups} g
     JOIN scope USING (file)
     JOIN type USING (crime_type)
     LEFT JOIN lsoa ON lsoa.lsoa_name = g.lsoa_name`,
    [
      importId,
      scopes.map(({ number }) => number),
      scopes.map(({ force }) => force.id),
      scopes.map(({ force }) => unlocatedCode(force.code)),
      scopes.map(({ force }) => `${force.name}, no location given`),
      scopes.map(({ month }) => month),
      [...known.indicatorByCrimeType.keys()],
      [...known.indicatorByCrimeType.values()],
    ],
  );
}

/** What a force and month of an import hold. `cells` are figures: area and indicator. */
export type MonthCount = {
  force_id: number;
  month: number;
  rows: number;
  unlocated: number;
  outside: number;
  cells: number;
};

/**
 * A row lies outside when its district is not one of its force's. Of a force whose districts are
 * not known here only rows in other forces' districts can be told; British Transport Police has no
 * area to be outside of.
 */
export const monthCountsQuery = `
  WITH own AS (
    SELECT l.parent_id AS force_id, l.child_id AS district_id FROM area_link l
    JOIN area d ON d.id = l.child_id AND d.kind = 'district'
    JOIN area f ON f.id = l.parent_id AND f.kind = 'force'
  ), part AS (
    SELECT force_id, month, district_id, area_code LIKE 'unlocated:%' AS is_unlocated,
      sum(value)::integer AS rows, count(*)::integer AS cells
    FROM import_cell WHERE import_id = $1::uuid GROUP BY 1, 2, 3, 4
  )
  SELECT p.force_id, p.month, sum(p.rows)::integer AS rows, sum(p.cells)::integer AS cells,
    coalesce(sum(p.rows) FILTER (WHERE p.is_unlocated), 0)::integer AS unlocated,
    coalesce(sum(p.rows) FILTER (WHERE NOT p.is_unlocated AND f.code <> 'police-uk:btp'
      AND NOT EXISTS (SELECT FROM own o WHERE o.force_id = p.force_id AND o.district_id = p.district_id)
      AND (p.district_id IS NOT NULL OR EXISTS (SELECT FROM own o WHERE o.force_id = p.force_id))
    ), 0)::integer AS outside
  FROM part p JOIN area f ON f.id = p.force_id
  GROUP BY p.force_id, p.month ORDER BY p.force_id, p.month`;

export async function countMonths(client: pg.ClientBase, importId: string): Promise<MonthCount[]> {
  return (await client.query<MonthCount>(monthCountsQuery, [importId])).rows;
}

export type DistrictCount = { name: string; code: string | null; rows: number; most: number };

/** Rows by district; without a code the name is not known. `most`: in any one month of a force. */
export async function countDistricts(
  client: pg.ClientBase,
  importId: string,
): Promise<DistrictCount[]> {
  const { rows } = await client.query<DistrictCount>(
    `SELECT name, code, sum(rows)::integer AS rows, max(rows)::integer AS most
     FROM (
       SELECT coalesce(d.name, left(c.area_name, -5)) AS name, d.code, c.force_id, c.month,
         sum(c.value) AS rows
       FROM import_cell c LEFT JOIN area d ON d.id = c.district_id
       WHERE c.import_id = $1::uuid AND c.area_code NOT LIKE 'unlocated:%'
       GROUP BY 1, 2, 3, 4
     ) AS part
     GROUP BY name, code ORDER BY name`,
    [importId],
  );
  return rows;
}
