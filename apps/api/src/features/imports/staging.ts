import type pg from 'pg';
import type { Transaction } from '../../db/client.ts';

/**
 * The tables of one import in schema `staging`, unlogged: after a crash the check runs again.
 * A table an import goes by DROP, at once; half a million rows of a shared one had to be deleted.
 */
export type Staging = {
  /** Rows by file, LSOA and crime type. */
  groups: string;
  /** Rows by file and LSOA. */
  places: string;
  /** What the numbers of LSOAs stand for: code, name, district. One without code is unlocated. */
  lsoas: string;
  /** What the numbers of crime types stand for. */
  types: string;
  /** The force and month of each file, and where its rows without a place go. */
  scopes: string;
};

export function stagingOf(importId: string): Staging {
  if (!/^[0-9a-f-]{36}$/.test(importId)) throw new Error(`Not an id: ${importId}`);
  const id = importId.replaceAll('-', '');
  const table = (name: string) => `staging.import_${id}_${name}`;
  return {
    groups: table('groups'),
    places: table('places'),
    lsoas: table('lsoas'),
    types: table('types'),
    scopes: table('scopes'),
  };
}

/** Drops what a check set aside, if it set anything aside. */
export function dropStaging(importId: string): string {
  const tables = Object.values(stagingOf(importId));
  return `DROP TABLE IF EXISTS ${tables.join(', ')}`;
}

/**
 * Tells the planner how small the tables beside the counts are: a guess ten times too high for each
 * lets it expect millions of rows of their join, and sort them.
 */
export const countForPlanner = ({ lsoas, types, scopes }: Staging): string =>
  `ANALYZE ${lsoas}, ${types}, ${scopes}`;

/** The counts of a checked import: one for each force, month, area and indicator. */
export const cellsOf = ({ groups, scopes, lsoas, types }: Staging) => `(
  SELECT s.force_id, s.month, coalesce(l.code, s.unlocated_code) AS area_code, l.district_id,
    t.indicator_id, g.rows AS value
  FROM ${groups} g
  JOIN ${scopes} s USING (file)
  JOIN ${types} t ON t.number = g.type
  JOIN ${lsoas} l ON l.number = g.lsoa
)`;

/** Whether the tables of a checked import are still there, and not emptied by a crash. */
export async function isStaged(tx: Transaction, importId: string): Promise<boolean> {
  const { scopes } = stagingOf(importId);
  const [there] = await tx.$queryRawUnsafe<{ there: boolean }[]>(
    'SELECT to_regclass($1) IS NOT NULL AS there',
    scopes,
  );
  if (there?.there !== true) return false;
  const [filled] = await tx.$queryRawUnsafe<{ filled: boolean }[]>(
    `SELECT EXISTS (SELECT FROM ${scopes}) AS filled`,
  );
  return filled?.filled === true;
}

/** Drops tables of imports that are no longer waiting to be accepted. */
export async function dropOrphans(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname = 'staging' AND tablename ~ '^import_[0-9a-f]{32}_' AND NOT EXISTS (
       SELECT FROM import WHERE state IN ('checking', 'checked')
         AND replace(id::text, '-', '') = substr(tablename, 8, 32))`,
  );
  for (const { name } of rows) await pool.query(`DROP TABLE IF EXISTS ${name}`);
}
