import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { writeStreetZip } from '@ragstone/sources/test/street-rows';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApi } from '../../../scripts/build.mjs';
import { holdLock } from '../src/db/held-lock.ts';
import { markCommand } from '../src/features/imports/locks.ts';
import { tidyImports } from '../src/features/imports/tidy-imports.ts';
import { withApp } from './app.ts';

const held = withApp();
const cli = path.resolve(import.meta.dirname, '../dist/cli.js');
const folder = mkdtempSync(path.join(os.tmpdir(), 'ragstone-killed-'));
const zip = path.join(folder, 'kent.zip');
const rows = 60_000;

beforeAll(async () => {
  await buildApi(); // skipped when nothing has changed
  await writeStreetZip(zip, rows);
  owner = new pg.Client({ connectionString: held.ownerUrl });
  await owner.connect();
});

afterAll(async () => {
  await owner.end();
  rmSync(folder, { recursive: true, force: true });
});

function startImport(): ChildProcess {
  const args = [cli, 'import', zip, '--yes', '--published-on', '2026-01-10'];
  return spawn(process.execPath, args, {
    env: { ...process.env, DATABASE_URL: held.ownerUrl },
    stdio: 'ignore',
  });
}

// As the owner: the application's role does not see what other connections run.
let owner: pg.Client;

async function answers(sql: string, values: unknown[] = []): Promise<boolean> {
  return ((await owner.query(sql, values)).rowCount ?? 0) > 0;
}

const running = `SELECT FROM pg_stat_activity
  WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle' AND query ~ $1`;

/** Kills the command with SIGKILL while its statement runs, and waits until the server noticed. */
async function killDuring(statement: string): Promise<void> {
  const child = startImport();
  const end = once(child, 'exit');
  while (!(await answers(running, [statement]))) {
    if (child.exitCode !== null) throw new Error('The import ended before it was killed');
  }
  child.kill('SIGKILL');
  await end;
  while (await answers(running, [statement]));
}

const tables = ['release', 'release_file', 'coverage', 'observation'];

async function nothingIsThere(): Promise<void> {
  for (const table of tables) {
    expect(await answers(`SELECT FROM ${table} LIMIT 1`), table).toBe(false);
  }
  expect(await answers("SELECT FROM area WHERE kind IN ('lsoa', 'unlocated')")).toBe(false);
  expect(await answers("SELECT FROM audit_event WHERE action = 'import:accept'")).toBe(false);
}

test('killed in the middle of the check, it leaves nothing', async () => {
  await killDuring('^COPY staging');
  await nothingIsThere();
  expect(await answers("SELECT FROM pg_tables WHERE schemaname = 'staging'")).toBe(false);
}, 60_000);

test('killed in the middle of an accept, it leaves no figure, and the next import is whole', async () => {
  await killDuring('INSERT INTO observation');
  await nothingIsThere();

  const [code] = await once(startImport(), 'exit');
  expect(code).toBe(0);
  const { rows: counted } = await held.db.pool.query(
    `SELECT sum(rows)::integer AS covered,
       (SELECT sum(o.value)::integer FROM observation o JOIN area a ON a.id = o.area_id
         WHERE a.kind IN ('lsoa', 'unlocated')) AS counted
     FROM current_coverage`,
  );
  expect(counted).toEqual([{ covered: rows, counted: rows }]);
}, 60_000);

test('a killed command leaves its tables until the next start, and nothing after it', async () => {
  const orphan = `staging.import_${uuidv7().replaceAll('-', '')}_groups`;
  await held.db.pool.query(`CREATE UNLOGGED TABLE ${orphan} ()`);
  expect(await answers("SELECT FROM import WHERE state = 'checked'")).toBe(true);
  await tidyImports(held);
  expect(
    await answers("SELECT FROM import WHERE state <> 'accepted' AND state <> 'cancelled'"),
  ).toBe(false);
  expect(await answers("SELECT FROM pg_tables WHERE schemaname = 'staging'")).toBe(false);
});

test('a command at work is not taken for a killed one', async () => {
  const id = uuidv7();
  const mark = await holdLock(held.db.pool, markCommand, [id]);
  await held.db.prisma.import.create({
    data: { id, createdAt: held.clock.now(), state: 'checking' },
  });
  await tidyImports(held);
  expect(await answers("SELECT FROM import WHERE state = 'checking'")).toBe(true);
  await mark?.letGo();
  await tidyImports(held);
  expect(await answers("SELECT FROM import WHERE state = 'checking'")).toBe(false);
});

test('what nobody touched for a week gives its room back', async () => {
  const id = uuidv7();
  const createdAt = new Date(held.clock.now().getTime() - 8 * 24 * 3_600_000);
  const uploadId = uuidv7();
  const uploads = { create: [{ id: uploadId, position: 0, name: 'kent.zip' }] };
  await held.db.prisma.import.create({ data: { id, createdAt, uploads } });
  await held.db.prisma.uploadChunk.create({
    data: { uploadId, position: 0, bytes: Buffer.from('x') },
  });
  await tidyImports(held);
  const row = await held.db.prisma.import.findUniqueOrThrow({ where: { id } });
  expect(row.state).toBe('cancelled');
  expect(await answers('SELECT FROM upload_chunk WHERE upload_id = $1', [uploadId])).toBe(false);
});
