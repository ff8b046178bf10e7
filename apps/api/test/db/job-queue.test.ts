import pg from 'pg';
import PgBoss from 'pg-boss';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withDatabase, withEmptyDatabase } from '../database.ts';

const ours = withDatabase();
const theirs = withEmptyDatabase();
let migrated: pg.Client;
let made: pg.Client;

beforeAll(async () => {
  migrated = new pg.Client({ connectionString: ours.ownerUrl });
  made = new pg.Client({ connectionString: theirs.ownerUrl });
  await Promise.all([migrated.connect(), made.connect()]);
  await made.query(PgBoss.getConstructionPlans());
  for (const name of ['import-check', 'release-watch']) {
    await made.query("SELECT pgboss.create_queue($1, '{}')", [name]);
  }
});
afterAll(() => Promise.all([migrated.end(), made.end()]));

const columns = `
  SELECT table_name, column_name, udt_name, is_nullable, column_default
  FROM information_schema.columns WHERE table_schema = 'pgboss'
    AND table_name IN ('version', 'queue', 'job') ORDER BY table_name, column_name`;

const states = 'SELECT unnest(enum_range(NULL::pgboss.job_state)) AS state';

const key = `
  SELECT pg_get_constraintdef(oid) FROM pg_constraint
  WHERE conrelid = 'pgboss.job'::regclass AND contype = 'p'`;

const fetchIndex = `
  SELECT regexp_replace(indexdef, 'INDEX .* USING', 'USING') AS definition FROM pg_indexes
  WHERE schemaname = 'pgboss' AND indexdef LIKE '%INCLUDE (priority, created_on, id)%'`;

test.each([
  ['columns', columns],
  ['states of a job', states],
  ['key of a job', key],
  ['index by which the next job is found', fetchIndex],
  ['version of its tables', 'SELECT version FROM pgboss.version'],
])('our migration makes the same %s as pg-boss', async (_what, sql) => {
  const expected = (await made.query(sql)).rows;
  expect(expected).not.toEqual([]);
  expect((await migrated.query(sql)).rows).toEqual(expected);
});
