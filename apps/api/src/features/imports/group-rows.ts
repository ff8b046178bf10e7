import { LSOA_CODE_PATTERN, LSOA_NAME_SUFFIX_PATTERN } from '@ragstone/sources/police-uk/lsoa';
import type pg from 'pg';

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
 * rows themselves. What follows looks at a third as many groups.
 */
export async function groupRows(
  client: pg.ClientBase,
  asked: { table: string; groups: string; wanted: readonly number[] },
): Promise<void> {
  await client.query(`ANALYZE ${asked.table}`);
  // A utility statement takes no parameters; these are numbers made here.
  await client.query(`
    CREATE UNLOGGED TABLE ${asked.groups} AS
    SELECT file, month, force, lsoa_code, lsoa_name, crime_type,
      count(*)::integer AS rows, min(row) AS first_row
    FROM ${asked.table}
    WHERE file = ANY('{${asked.wanted.join(',')}}'::integer[])
    GROUP BY file, month, force, lsoa_code, lsoa_name, crime_type`);
  await client.query(`DROP TABLE ${asked.table}`);
  await client.query(`ANALYZE ${asked.groups}`);
}

type ValueRow = {
  column_number: number;
  file: number;
  month: string | null;
  force: string | null;
  crime_type: string | null;
  rows: number;
  first_row: number;
};

/** Every different month, force and crime type of each file, in one pass. */
export async function readValues(client: pg.ClientBase, groups: string): Promise<Values> {
  const { rows } = await client.query<ValueRow>(`
    SELECT GROUPING(month, force, crime_type) AS column_number, file, month, force, crime_type,
      sum(rows)::integer AS rows, min(first_row) AS first_row
    FROM ${groups}
    GROUP BY GROUPING SETS ((file, month), (file, force), (file, crime_type))
    ORDER BY file, first_row`);
  const valuesOf = (columnNumber: number, column: 'month' | 'force' | 'crime_type'): Value[] =>
    rows
      .filter((row) => row.column_number === columnNumber)
      .map((row) => ({
        file: row.file,
        text: row[column],
        rows: row.rows,
        firstRow: row.first_row,
      }));
  // GROUPING sets a bit for each column that is not grouped by.
  return {
    months: valuesOf(0b011, 'month'),
    forces: valuesOf(0b101, 'force'),
    crimeTypes: valuesOf(0b110, 'crime_type'),
  };
}

/**
 * LSOAs that are not written as ONS writes them, and codes that have two names in one file. A row
 * with neither code nor name is only unlocated.
 */
export async function findBadLsoas(client: pg.ClientBase, groups: string): Promise<BadLsoa[]> {
  const { rows } = await client.query<BadLsoa>(
    `WITH lsoa AS (
       SELECT file, lsoa_code AS code, lsoa_name AS name, min(first_row) AS row,
         count(*) OVER (PARTITION BY file, lsoa_code) AS names
       FROM ${groups} GROUP BY file, lsoa_code, lsoa_name)
     SELECT file, row, code, name FROM lsoa
     WHERE (code IS NULL) <> (name IS NULL) OR code !~ $1 OR name !~ $2
       OR (code IS NOT NULL AND names > 1)
     ORDER BY file, row LIMIT 20`,
    [LSOA_CODE_PATTERN, LSOA_NAME_SUFFIX_PATTERN],
  );
  return rows;
}
