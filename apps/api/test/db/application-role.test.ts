import { randomUUID } from 'node:crypto';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { applicationUrl } from '../../src/db/client.ts';
import { migrate } from '../../src/db/migrate.ts';
import { withDatabase } from '../database.ts';
import { inDatabase, runOnce } from '../server.ts';

const migrations = path.resolve(import.meta.dirname, '../../../../prisma/migrations');
const database = withDatabase();

const rowsOf = async (url: string, sql: string): Promise<Record<string, unknown>[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
};

describe('the role of the application', () => {
  test.each([
    [
      'write history by a trigger of its own',
      'CREATE TABLE staging.plan (id uuid); CREATE TRIGGER t AFTER INSERT ON staging.plan FOR EACH ROW EXECUTE FUNCTION keep_row_version()',
    ],
    ['make tables beside ours', 'CREATE TABLE public.beside (id integer)'],
    ['make schemas', 'CREATE SCHEMA beside'],
    ['say that this is a demonstration', 'UPDATE installation SET demonstration = true'],
    ['delete a person', 'DELETE FROM person'],
    ['change what somebody was told', "UPDATE watch_notice SET heading = ''"],
    ['forget whom it told', 'DELETE FROM watch_notice'],
    ['forget a migration', 'DELETE FROM _prisma_migrations'],
  ])('cannot %s', async (_what, sql) => {
    await expect(rowsOf(database.appUrl, `SET ROLE ragstone_app; ${sql}`)).rejects.toMatchObject({
      code: '42501',
    });
  });

  test('is no superuser, and nobody can sign in as it', async () => {
    const sql =
      "SELECT rolsuper, rolcreaterole, rolcreatedb, rolcanlogin, rolbypassrls FROM pg_roles WHERE rolname = 'ragstone_app'";
    const [role = {}] = await rowsOf(database.ownerUrl, sql);
    expect(Object.values(role)).toEqual([false, false, false, false, false]);
  });

  test('calls with the rights of the owner only what is made for it', async () => {
    const sql = `SELECT proname FROM pg_proc WHERE prosecdef AND pronamespace = 'public'::regnamespace
      AND has_function_privilege('ragstone_app', oid, 'EXECUTE')`;
    expect(await rowsOf(database.ownerUrl, sql)).toEqual([{ proname: 'show_area_links' }]);
    const loose = `SELECT proname FROM pg_proc WHERE prosecdef AND pronamespace = 'public'::regnamespace
      AND NOT coalesce(array_to_string(proconfig, ','), '') LIKE '%search_path=public, pg_temp%'`;
    expect(await rowsOf(database.ownerUrl, loose)).toEqual([]);
  });
});

describe('an owner who is no superuser', () => {
  const key = randomUUID().replaceAll('-', '');
  const [account, name] = [`owner_${key}`, `test_${key}`];
  const server = inject('serverUrl');
  const ownerUrl = () => {
    const url = new URL(inDatabase(server, name));
    url.username = account;
    url.password = 'trial';
    return url.href;
  };

  beforeAll(async () => {
    await runOnce(server, `CREATE ROLE ${account} LOGIN CREATEROLE PASSWORD 'trial'`);
    await runOnce(server, `CREATE DATABASE ${name} OWNER ${account}`);
  });
  afterAll(async () => {
    await runOnce(server, `DROP DATABASE ${name} WITH (FORCE)`);
    await runOnce(server, `DROP ROLE ${account}`);
  });

  test('is told what an administrator has to run', async () => {
    await runOnce(server, `ALTER ROLE ${account} NOCREATEROLE`);
    await expect(migrate(ownerUrl(), migrations)).rejects.toThrow(
      'As an administrator of the server run: GRANT ragstone_app TO',
    );
  });

  test('migrates, twice at once too, and the application may connect', async () => {
    // What an owner who made the role has of it since Postgres 16: to administer, not to become.
    const [{ since16 } = {}] = await rowsOf(
      server,
      "SELECT current_setting('server_version_num')::int >= 160000 AS since16",
    );
    const options = since16 === true ? 'ADMIN TRUE, INHERIT FALSE, SET FALSE' : 'ADMIN OPTION';
    await runOnce(server, `GRANT ragstone_app TO ${account} WITH ${options}`);
    const both = await Promise.all([
      migrate(ownerUrl(), migrations),
      migrate(ownerUrl(), migrations),
    ]);
    expect(both.map((names) => names.length).sort()[0]).toBe(0);
    const who = await rowsOf(applicationUrl(ownerUrl()), 'SELECT current_user AS who');
    expect(who).toEqual([{ who: 'ragstone_app' }]);
  });
});
