import { LSOA_CODE_PATTERN, LSOA_NAME_SUFFIX_PATTERN } from '@ragstone/sources/police-uk/lsoa';
import type pg from 'pg';
import type { Staging } from './staging.ts';

/** A value of a column in a file, how many rows have it and the first of them. */
export type Value = { file: number; text: string | null; rows: number; firstRow: number };

export type Values = { months: Value[]; forces: Value[]; crimeTypes: Value[] };

export type BadLsoa = {
  file: number;
  row: number;
  code: string | null;
  name: string | null;
};

/**
 * Counts the staged rows of the wanted files by month, force, LSOA and type: the one pass over the
 * rows themselves. What follows looks at half as many groups, and then at a tenth of those.
 */
export async function groupRows(
  client: pg.ClientBase,
  { rows, groups, places }: Staging,
  wanted: readonly number[],
): Promise<void> {
  // A utility statement takes no parameters; these are numbers made here.
  await client.query(`
    CREATE UNLOGGED TABLE ${groups} AS
    SELECT file, month, force, lsoa_code, lsoa_name, crime_type,
      count(*)::integer AS rows, min(row) AS first_row
    FROM ${rows}
    WHERE file = ANY('{${wanted.join(',')}}'::integer[])
    GROUP BY file, month, force, lsoa_code, lsoa_name, crime_type`);
  await client.query(`DROP TABLE ${rows}`);
  await client.query(`
    CREATE UNLOGGED TABLE ${places} AS
    SELECT file, month, force, lsoa_code, lsoa_name, sum(rows)::integer AS rows,
      count(*)::integer AS cells, min(first_row) AS first_row
    FROM ${groups} GROUP BY file, month, force, lsoa_code, lsoa_name`);
}

const valuesQuery = (table: string, column: 'month' | 'force' | 'crime_type') => `
  SELECT file, ${column} AS text, sum(rows)::integer AS rows, min(first_row) AS "firstRow"
  FROM ${table} GROUP BY file, ${column} ORDER BY file, min(first_row)`;

/** Every different month, force and crime type of each file. */
export async function readValues(
  client: pg.ClientBase,
  { groups, places }: Staging,
): Promise<Values> {
  return {
    months: (await client.query<Value>(valuesQuery(places, 'month'))).rows,
    forces: (await client.query<Value>(valuesQuery(places, 'force'))).rows,
    crimeTypes: (await client.query<Value>(valuesQuery(groups, 'crime_type'))).rows,
  };
}

/**
 * LSOAs that are not written as ONS writes them, and codes that have two names. A row with neither
 * code nor name is only unlocated.
 */
export async function findBadLsoas(client: pg.ClientBase, places: string): Promise<BadLsoa[]> {
  const { rows } = await client.query<BadLsoa>(
    `WITH doubled AS (
       SELECT file, lsoa_code FROM ${places} WHERE lsoa_code IS NOT NULL
       GROUP BY file, lsoa_code HAVING count(DISTINCT lsoa_name) > 1
     )
     SELECT p.file, p.first_row AS row, p.lsoa_code AS code, p.lsoa_name AS name
     FROM ${places} p LEFT JOIN doubled d USING (file, lsoa_code)
     WHERE (p.lsoa_code IS NULL) <> (p.lsoa_name IS NULL) OR p.lsoa_code !~ $1
       OR p.lsoa_name !~ $2 OR d.file IS NOT NULL
     ORDER BY p.file, p.first_row LIMIT 20`,
    [LSOA_CODE_PATTERN, LSOA_NAME_SUFFIX_PATTERN],
  );
  return rows;
}
