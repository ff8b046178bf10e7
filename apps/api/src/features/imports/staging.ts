import pg from 'pg';
import type { Transaction } from '../../db/client.ts';

const lockNotAvailable = '55P03';

const keyOf = (importId: string): string => {
  if (!/^[0-9a-f-]{36}$/.test(importId)) throw new Error(`Not an id: ${importId}`);
  return importId.replaceAll('-', '');
};

/**
 * A table of one import in schema `staging`, unlogged: after a crash the check runs again. A table
 * an import goes by DROP, at once; half a million rows of a shared one had to be deleted.
 */
export const stagingTable = (importId: string, name: string): string =>
  `staging.import_${keyOf(importId)}_${name}`;

/** Drops what a check set aside, if it set anything aside, of whatever kind it was. */
export const dropStaging = (importId: string): string => `
  DO $$
  DECLARE name text;
  BEGIN
    FOR name IN SELECT format('%I.%I', schemaname, tablename) FROM pg_tables
      WHERE schemaname = 'staging' AND starts_with(tablename, 'import_${keyOf(importId)}_')
    LOOP
      EXECUTE 'DROP TABLE IF EXISTS ' || name;
    END LOOP;
  END $$`;

/** Whether what a check set aside is still there, and not emptied by a crash: every kind has `scopes`. */
export async function isStaged(tx: Transaction, importId: string): Promise<boolean> {
  const scopes = stagingTable(importId, 'scopes');
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
  for (const { name } of rows) await dropUnused(pool, name);
}

/** A statement of a killed process may go on and hold a table: the next look drops that one. */
async function dropUnused(pool: pg.Pool, table: string): Promise<void> {
  try {
    await pool.query(`SET LOCAL lock_timeout = '2s'; DROP TABLE IF EXISTS ${table}`);
  } catch (error) {
    const isHeld = error instanceof pg.DatabaseError && error.code === lockNotAvailable;
    if (!isHeld) throw error;
  }
}
