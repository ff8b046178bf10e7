import type pg from 'pg';
import type { FileScope } from './file-scopes.ts';
import type { Staging } from './staging.ts';

/** Code of the area that takes the rows of a force whose place is not known. */
export const unlocatedCode = (forceCode: string) => `unlocated:${forceCode}`;

/** Sets the force and month of each file beside the counts: together they are what accepting moves. */
export async function saveScopes(
  client: pg.ClientBase,
  { scopes: table }: Staging,
  scopes: readonly FileScope[],
): Promise<void> {
  await client.query(`
    CREATE UNLOGGED TABLE ${table} (file integer PRIMARY KEY, force_id integer NOT NULL,
      month integer NOT NULL, unlocated_code text NOT NULL, unlocated_name text NOT NULL)`);
  await client.query(
    `INSERT INTO ${table}
     SELECT * FROM unnest($1::integer[], $2::integer[], $3::integer[], $4::text[], $5::text[])`,
    [
      scopes.map(({ number }) => number),
      scopes.map(({ force }) => force.id),
      scopes.map(({ month }) => month),
      scopes.map(({ force }) => unlocatedCode(force.code)),
      scopes.map(({ force }) => `${force.name}, no location given`),
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
export const monthCountsQuery = ({ places, scopes, lsoas }: Staging) => `
  WITH own AS (
    SELECT l.parent_id AS force_id, l.child_id AS district_id FROM area_link l
    JOIN area d ON d.id = l.child_id AND d.kind = 'district'
    JOIN area f ON f.id = l.parent_id AND f.kind = 'force'
  ), part AS (
    SELECT s.force_id, s.month, l.district_id, l.code IS NULL AS is_unlocated,
      sum(p.rows)::integer AS rows, sum(p.cells)::integer AS cells
    FROM ${places} p JOIN ${scopes} s USING (file) JOIN ${lsoas} l ON l.number = p.lsoa
    GROUP BY 1, 2, 3, 4
  )
  SELECT p.force_id, p.month, sum(p.rows)::integer AS rows, sum(p.cells)::integer AS cells,
    coalesce(sum(p.rows) FILTER (WHERE p.is_unlocated), 0)::integer AS unlocated,
    coalesce(sum(p.rows) FILTER (WHERE NOT p.is_unlocated AND f.code <> 'police-uk:btp'
      AND NOT EXISTS (SELECT FROM own o WHERE o.force_id = p.force_id AND o.district_id = p.district_id)
      AND (p.district_id IS NOT NULL OR EXISTS (SELECT FROM own o WHERE o.force_id = p.force_id))
    ), 0)::integer AS outside
  FROM part p JOIN area f ON f.id = p.force_id
  GROUP BY p.force_id, p.month ORDER BY p.force_id, p.month`;

export async function countMonths(client: pg.ClientBase, staging: Staging): Promise<MonthCount[]> {
  return (await client.query<MonthCount>(monthCountsQuery(staging))).rows;
}

export type DistrictCount = { name: string; code: string | null; rows: number; most: number };

/** Rows by district; without a code the name is not known. `most`: in any one month of a force. */
export async function countDistricts(
  client: pg.ClientBase,
  { places, scopes, lsoas }: Staging,
): Promise<DistrictCount[]> {
  const { rows } = await client.query<DistrictCount>(
    `WITH district AS MATERIALIZED (
       SELECT l.number, coalesce(d.name, left(l.name, -5)) AS name, d.code
       FROM ${lsoas} l LEFT JOIN area d ON d.id = l.district_id WHERE l.code IS NOT NULL
     )
     SELECT name, code, sum(rows)::integer AS rows, max(rows)::integer AS most
     FROM (
       SELECT d.name, d.code, s.force_id, s.month, sum(p.rows) AS rows
       FROM ${places} p JOIN ${scopes} s USING (file) JOIN district d ON d.number = p.lsoa
       GROUP BY 1, 2, 3, 4
     ) AS part
     GROUP BY name, code ORDER BY name`,
  );
  return rows;
}
