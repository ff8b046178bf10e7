import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { writeStreetZip } from '@ragstone/sources/test/street-rows';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApi } from '../../../../scripts/build.mjs';
import { openDatabase } from '../../src/db/client.ts';
import { addPartnership } from '../people.ts';
import { browserOf, cookieOf } from './browser.ts';
import { type Crashable, makeCrashable, rowsOf } from './crashable.ts';
import { type ImportFile, importing } from './importing.ts';
import { seededRandom, untilSo } from './seeded.ts';

const cycles = 16;
const rows = 150_000;

let server: Crashable;
let officer: ReturnType<typeof importing>;
let file: ImportFile;

beforeAll(async () => {
  await buildApi(); // skipped when nothing has changed
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ragstone-crash-'));
  await writeStreetZip(path.join(folder, 'kent.zip'), rows);
  file = { name: 'kent.zip', bytes: readFileSync(path.join(folder, 'kent.zip')) };
  rmSync(folder, { recursive: true });
  server = await makeCrashable('import-crash');
  const db = openDatabase({ url: server.ownerUrl() });
  const here = await addPartnership(db.prisma, 'here');
  const cookie = await cookieOf(db.prisma, here.officer);
  officer = importing(browserOf({ address: () => server.address(), slug: 'here', cookie }));
  await db.close();
}, 180_000);
afterAll(() => server?.remove(), 60_000);

/** Releases whose figures count, with what each covers and holds; a half one would differ. */
const currentReleases = () =>
  rowsOf<{ id: number; files: number; covered: number; held: number; events: number }>(
    server.ownerUrl(),
    `SELECT r.id,
       (SELECT count(*)::int FROM release_file f WHERE f.release_id = r.id) AS files,
       (SELECT coalesce(sum(c.rows), 0)::int FROM coverage c WHERE c.release_id = r.id) AS covered,
       (SELECT coalesce(sum(o.value), 0)::int FROM observation o JOIN area a ON a.id = o.area_id
         WHERE o.release_id = r.id AND a.kind IN ('lsoa', 'unlocated')) AS held,
       (SELECT count(*)::int FROM audit_event e
         WHERE e.action = 'import:accept' AND e.subject_id = r.id::text) AS events
     FROM release r WHERE NOT EXISTS (SELECT FROM release_withdrawal w WHERE w.release_id = r.id)`,
  );

const withoutRelease = `SELECT FROM observation o WHERE NOT EXISTS (SELECT FROM release r WHERE r.id = o.release_id)`;

/** Tables set aside for an import that is not waiting to be accepted. */
const orphans = async () =>
  (
    await rowsOf<{ tablename: string }>(
      server.ownerUrl(),
      `SELECT tablename FROM pg_tables WHERE schemaname = 'staging' AND NOT EXISTS (
         SELECT FROM import WHERE state = 'checked'
           AND replace(id::text, '-', '') = substr(tablename, 8, 32))`,
    )
  ).map(({ tablename }) => tablename);

const stateOf = async (id: string) => (await officer.read(id))?.state;
const hasEnded = (id: string) =>
  untilSo('the check has come to an end', async () => (await stateOf(id)) !== 'checking');

async function checkToItsEnd(id: string): Promise<void> {
  expect((await officer.check(id))?.status).toBe(202);
  await hasEnded(id);
  expect(await stateOf(id)).toBe('checked');
}

/** The one whole release, or `undefined` where nothing of any is there. */
async function wholeOrNothing(): Promise<number | undefined> {
  expect(await rowsOf(server.ownerUrl(), withoutRelease)).toEqual([]);
  const [release, ...others] = await currentReleases();
  expect(others).toEqual([]);
  if (release === undefined) return undefined;
  expect(release).toMatchObject({ covered: rows, held: rows, events: 1 });
  return release.id;
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

/** Kills the server so long after the work has begun, and starts it again. */
async function killAfter(milliseconds: number, work: () => Promise<unknown>): Promise<void> {
  const working = work();
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  await server.killApi();
  await working;
  await server.revive();
}

test('an import killed at any instant is whole or absent, comes to an end, and then succeeds', async () => {
  const random = seededRandom('import-crash');
  const first = await officer.begin(file);
  const checkMs = await timed(() => checkToItsEnd(first));
  const acceptMs = await timed(() => officer.accept(first));
  console.log(`a check takes ${Math.round(checkMs)} ms, an accept ${Math.round(acceptMs)} ms`);
  await officer.withdraw((await wholeOrNothing()) ?? 0);
  const met = { checksCut: 0, acceptsCut: 0 };
  for (let cycle = 0; cycle < cycles; cycle += 1) {
    // Spread over the whole of each, and a little beyond.
    const instant = ((cycle + random.next()) / cycles) * 1.1;
    const id = await officer.begin(file);
    await killAfter(checkMs * instant, () => officer.check(id));
    await hasEnded(id);
    expect(await wholeOrNothing()).toBeUndefined();
    await untilSo('no table is left over', async () => (await orphans()).length === 0);
    // Killed before the check was asked for, it waits to be; killed within, it is made again.
    if ((await stateOf(id)) === 'uploading') await checkToItsEnd(id);
    expect(await stateOf(id)).toBe('checked');
    if (((await officer.read(id))?.tries ?? 0) > 1) met.checksCut += 1;

    await killAfter(acceptMs * instant, () => officer.accept(id));
    if ((await wholeOrNothing()) === undefined) {
      met.acceptsCut += 1;
      expect(await stateOf(id)).toBe('checked');
      const accepted = await officer.accept(id);
      expect(accepted?.status, JSON.stringify(accepted)).toBe(200);
    }
    expect(await stateOf(id)).toBe('accepted');
    const release = await wholeOrNothing();
    expect(release).toBeDefined();
    await untilSo('no table is left over', async () => (await orphans()).length === 0);
    expect((await officer.withdraw(release ?? 0))?.status).toBe(200);
  }
  console.log(
    `of ${cycles} cycles: ${met.checksCut} checks and ${met.acceptsCut} accepts cut short`,
  );
  expect(met.checksCut).toBeGreaterThan(cycles / 4);
  expect(met.acceptsCut).toBeGreaterThan(cycles / 4);
});
