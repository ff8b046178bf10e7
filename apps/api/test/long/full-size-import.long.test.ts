import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { writeOpenData } from '@ragstone/sources/test/open-data-file';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApi } from '../../../../scripts/build.mjs';
import { openDatabase } from '../../src/db/client.ts';
import { addPartnership } from '../people.ts';
import { browserOf, cookieOf } from './browser.ts';
import { type Crashable, makeCrashable, rowsOf } from './crashable.ts';
import { type ImportFile, importing } from './importing.ts';
import { untilSo } from './seeded.ts';

/** As many partnerships, quarters and offence codes as the Home Office publishes. */
const size = { csps: 320, quarters: 20, codes: 110 };
const rows = size.csps * size.quarters * size.codes;
const half = rows / 2;
const patienceMs = 5 * 60_000;

/** The made-up places of the made-up file. */
const addPlaces = `
  INSERT INTO area (kind, code, name)
  SELECT 'force', 'full:force:' || n, 'Force ' || n FROM generate_series(0, 39) n
  UNION ALL SELECT 'unassigned', 'unassigned:full:force:' || n, 'Unassigned Force ' || n
    FROM generate_series(0, 39) n
  UNION ALL SELECT 'csp', 'full:csp:' || n, 'Partnership ' || n
    FROM generate_series(0, 319) n WHERE n % 8 <> 7;
  INSERT INTO area_link (child_id, parent_id)
  SELECT c.id, f.id FROM area c JOIN area f ON f.code = CASE c.kind
    WHEN 'csp' THEN 'full:force:' || substr(c.code, 10)::integer / 8 ELSE substr(c.code, 12) END
  WHERE c.code LIKE 'full:csp:%' OR c.code LIKE 'unassigned:full:%'`;

let server: Crashable;
let officer: ReturnType<typeof importing>;
let file: ImportFile;

beforeAll(async () => {
  await buildApi(); // skipped when nothing has changed
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ragstone-full-size-'));
  await writeOpenData(path.join(folder, 'open-data.ods'), size);
  file = { name: 'open-data.ods', bytes: readFileSync(path.join(folder, 'open-data.ods')) };
  rmSync(folder, { recursive: true });
  server = await makeCrashable('full-size-import');
  await rowsOf(server.ownerUrl(), addPlaces);
  const db = openDatabase({ url: server.ownerUrl() });
  const here = await addPartnership(db.prisma, 'here');
  const cookie = await cookieOf(db.prisma, here.officer);
  officer = importing(browserOf({ address: () => server.address(), slug: 'here', cookie }));
  await db.close();
}, 5 * 60_000);
afterAll(() => server?.remove(), 60_000);

/** A check of the whole file, as far as its middle. */
async function checkedHalfway(): Promise<string> {
  const id = await officer.begin(file);
  expect((await officer.check(id))?.status).toBe(202);
  const isHalfway = async () => {
    const view = await officer.read(id);
    if (view?.state !== 'checking') throw new Error(JSON.stringify(view));
    return view.rowsDone > half;
  };
  await untilSo('half of the rows are read', isHalfway, patienceMs);
  return id;
}

const count = async (sql: string) =>
  (
    await rowsOf<{ count: number }>(server.ownerUrl(), `SELECT count(*)::int AS count FROM ${sql}`)
  )[0]?.count;

const left = async () => ({
  tables: await count("pg_tables WHERE schemaname = 'staging'"),
  chunks: await count('upload_chunk'),
  jobs: await count('pgboss.job'),
  figures: await count('period_figure'),
  releases: await count('release'),
});

test('a full-size file cancelled halfway through its check leaves nothing', async () => {
  const id = await checkedHalfway();
  expect((await officer.cancel(id))?.status).toBe(204);
  const nothing = { tables: 0, chunks: 0, jobs: 0, figures: 0, releases: 0 };
  await expect.poll(left, { timeout: 10_000 }).toEqual(nothing);
  expect(await officer.read(id)).toMatchObject({ state: 'cancelled' });
});

test('killed halfway through it, the server checks it again by itself, and it is accepted whole', async () => {
  const id = await checkedHalfway();
  await server.killApi();
  await server.revive();
  const hasEnded = async () => (await officer.read(id))?.state !== 'checking';
  await untilSo('the check has come to an end', hasEnded, patienceMs);
  expect(await officer.read(id)).toMatchObject({ state: 'checked', tries: 2, report: { rows } });
  const start = performance.now();
  expect((await officer.accept(id))?.status).toBe(200);
  console.log(`accepting ${rows} figures took ${Math.round(performance.now() - start)} ms`);
  // Those who watch its indicators are looked for once it is accepted, by a job that goes by itself.
  await expect
    .poll(left, { timeout: 60_000 })
    .toMatchObject({ tables: 0, jobs: 0, figures: rows, releases: 1 });
});
