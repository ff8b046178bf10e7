import { LSOA_CODE_PATTERN, LSOA_NAME_SUFFIX_PATTERN } from '@ragstone/sources/police-uk/lsoa';
import type pg from 'pg';
import type { Staging } from './staging.ts';

/**
 * Counts the staged rows of the wanted files by LSOA and type: the one pass over the rows
 * themselves. What follows looks at half as many groups, and then at a tenth of those.
 */
export async function groupRows(
  client: pg.ClientBase,
  { rows, groups, places }: Staging,
  wanted: readonly number[],
): Promise<void> {
  // A utility statement takes no parameters; these are numbers made here.
  await client.query(`
    CREATE UNLOGGED TABLE ${groups} AS
    SELECT file, lsoa_code, lsoa_name, crime_type, count(*)::integer AS rows
    FROM ${rows}
    WHERE file = ANY('{${wanted.join(',')}}'::integer[])
    GROUP BY file, lsoa_code, lsoa_name, crime_type`);
  await client.query(`DROP TABLE ${rows}`);
  await client.query(`
    CREATE UNLOGGED TABLE ${places} AS
    SELECT file, lsoa_code, lsoa_name, sum(rows)::integer AS rows, count(*)::integer AS cells
    FROM ${groups} GROUP BY file, lsoa_code, lsoa_name`);
}

/** A crime type that a file has, with the number of its rows. */
export type TypeCount = { file: number; type: string | null; rows: number };

export async function countTypes(client: pg.ClientBase, { groups }: Staging): Promise<TypeCount[]> {
  const { rows } = await client.query<TypeCount>(
    `SELECT file, crime_type AS type, sum(rows)::integer AS rows
     FROM ${groups} GROUP BY file, crime_type ORDER BY file, crime_type`,
  );
  return rows;
}

export type BadLsoa = { file: number; code: string | null; name: string | null };

/**
 * LSOAs that are not written as ONS writes them, and codes that have two names. A row with neither
 * code nor name is only unlocated.
 */
export async function findBadLsoas(client: pg.ClientBase, { places }: Staging): Promise<BadLsoa[]> {
  const { rows } = await client.query<BadLsoa>(
    `WITH doubled AS (
       SELECT file, lsoa_code FROM ${places} WHERE lsoa_code IS NOT NULL
       GROUP BY file, lsoa_code HAVING count(*) > 1
     )
     SELECT p.file, p.lsoa_code AS code, p.lsoa_name AS name
     FROM ${places} p LEFT JOIN doubled d USING (file, lsoa_code)
     WHERE (p.lsoa_code IS NULL) <> (p.lsoa_name IS NULL) OR p.lsoa_code !~ $1
       OR p.lsoa_name !~ $2 OR d.file IS NOT NULL
     ORDER BY p.file, code, name LIMIT 20`,
    [LSOA_CODE_PATTERN, LSOA_NAME_SUFFIX_PATTERN],
  );
  return rows;
}
