import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { migrate } from '../../src/db/migrate.ts';
import { withEmptyDatabase } from '../database.ts';
import { runOnce } from '../server.ts';

const database = withEmptyDatabase();
let folder: string;

function write(name: string, sql: string) {
  mkdirSync(path.join(folder, name), { recursive: true });
  writeFileSync(path.join(folder, name, 'migration.sql'), sql);
}

async function rowsOf(sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const run = () => migrate(database.ownerUrl, folder);
const tables = () =>
  rowsOf("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1");

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'migrations-'));
  write('0001_shelf', 'CREATE TABLE shelf (id int);\nCREATE TABLE book (id int);');
});

afterEach(async () => {
  rmSync(folder, { recursive: true });
  await runOnce(database.ownerUrl, 'DROP SCHEMA public CASCADE; CREATE SCHEMA public');
});

describe('migrating a database', () => {
  test('applies what is new, in the order of the names, and then nothing', async () => {
    write('0002_spine', 'ALTER TABLE book ADD COLUMN spine text');
    expect(await run()).toEqual(['0001_shelf', '0002_spine']);
    expect(await run()).toEqual([]);
    write('0003_author', 'ALTER TABLE book ADD COLUMN author text');
    expect(await run()).toEqual(['0003_author']);
  });

  test('keeps the table of Prisma, with the checksum that Prisma takes', async () => {
    await run();
    const checksum =
      'encode(sha256(convert_to($$CREATE TABLE shelf (id int);\nCREATE TABLE book (id int);$$, $$UTF8$$)), $$hex$$)';
    expect(
      await rowsOf(
        `SELECT migration_name, applied_steps_count, finished_at IS NOT NULL AS finished, checksum = ${checksum} AS same FROM _prisma_migrations`,
      ),
    ).toEqual([
      { migration_name: '0001_shelf', applied_steps_count: 1, finished: true, same: true },
    ]);
  });

  test('two at once apply each migration once', async () => {
    const both = await Promise.all([run(), run()]);
    expect(both.flat()).toEqual(['0001_shelf']);
  });
});

describe('a migration that fails', () => {
  test('says which and why and on which line, leaves nothing, and runs once it is mended', async () => {
    write('0002_wrong', 'CREATE TABLE half (id int);\nSELECT 1;\nALTER TABLE nowhere ADD x int;');
    write('0003_after', 'CREATE TABLE after_it (id int);');
    await expect(run()).rejects.toThrow(
      'The migration 0002_wrong failed: relation "nowhere" does not exist',
    );
    expect(await tables()).toEqual([
      { name: '_prisma_migrations' },
      { name: 'book' },
      { name: 'shelf' },
    ]);
    write('0002_wrong', 'CREATE TABLE whole (id int);');
    expect(await run()).toEqual(['0002_wrong', '0003_after']);
  });

  test('says the line of a misspelt word', async () => {
    write('0002_wrong', 'SELECT 1;\nSELECT 2;\nSELEKT 3;');
    await expect(run()).rejects.toThrow('syntax error at or near "SELEKT" (line 3)');
  });

  test('outside a transaction it stops every later run until somebody mends it', async () => {
    write('0002_index', '-- outside a transaction\nCREATE INDEX CONCURRENTLY i ON nowhere (id);');
    await expect(run()).rejects.toThrow('The migration 0002_index failed');
    await expect(run()).rejects.toThrow('0002_index failed half-way before');
  });
});

describe('what is refused', () => {
  test('a migration modified after it was applied', async () => {
    await run();
    write('0001_shelf', 'CREATE TABLE shelf (id bigint);');
    await expect(run()).rejects.toThrow('0001_shelf was modified after it was applied');
  });

  test('a database that a newer version has migrated', async () => {
    write('0009_newer', 'CREATE TABLE newer (id int);');
    await run();
    rmSync(path.join(folder, '0009_newer'), { recursive: true });
    await expect(run()).rejects.toThrow('0009_newer, which this version of Ragstone does not know');
  });
});

test('an index may be built outside a transaction', async () => {
  write('0002_index', '-- outside a transaction\nCREATE INDEX CONCURRENTLY i ON book (id);');
  expect(await run()).toEqual(['0001_shelf', '0002_index']);
});
