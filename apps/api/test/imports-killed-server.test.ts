import { once } from 'node:events';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApi } from '../../../scripts/build.mjs';
import { withApp } from './app.ts';
import { type Browser, browserOf, cookieOf } from './long/browser.ts';
import { type Served, startApi } from './long/crashable.ts';
import { addPartnership } from './people.ts';
import { streetFile, times } from './street-files.ts';

const held = withApp();
const file = streetFile(times(50));
let owner: pg.Client;
let served: Served;
let officer: Browser;

const start = () => startApi(held.ownerUrl);

beforeAll(async () => {
  await buildApi(); // skipped when nothing has changed
  const here = await addPartnership(held.db.prisma, 'here');
  const cookie = await cookieOf(held.db.prisma, here.officer);
  officer = browserOf({ address: () => served.address, slug: 'here', cookie });
  owner = new pg.Client({ connectionString: held.ownerUrl });
  await owner.connect();
  served = await start();
});
afterAll(async () => {
  served.child.kill('SIGKILL');
  await owner.end();
});

async function begun(): Promise<string> {
  const { name, bytes } = file;
  const started = await officer('POST', 'imports', { files: [{ name, bytes: bytes.length }] });
  const id = String(started?.body['id']);
  await officer('PUT', `imports/${id}/uploads/0`, bytes);
  expect((await officer('POST', `imports/${id}/check`))?.status).toBe(202);
  return id;
}

const view = async (id: string) => (await officer('GET', `imports/${id}`))?.body ?? {};
const stateOf = async (id: string) => (await view(id))['state'];

async function kill(): Promise<void> {
  const gone = once(served.child, 'exit');
  served.child.kill('SIGKILL');
  await gone;
}

const waits = async () => {
  const waiting = "SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted";
  return (await owner.query(waiting)).rowCount;
};

test('a check that was killed with its server is made by the next, though its statement goes on', async () => {
  // Whoever holds this lock keeps every check waiting in the middle of a statement.
  await owner.query('BEGIN; SELECT pg_advisory_xact_lock(7470, 1)');
  const id = await begun();
  await expect.poll(waits, { timeout: 15_000 }).toBe(1);
  await kill();
  served = await start();
  await expect.poll(async () => (await view(id))['tries'], { timeout: 15_000 }).toBe(2);
  expect(await stateOf(id)).toBe('checking');
  await owner.query('COMMIT');
  await expect.poll(() => stateOf(id), { timeout: 15_000 }).toBe('checked');
});

test('what waits is left alone by a second server, which takes it up when the first is killed', async () => {
  await owner.query('BEGIN; SELECT pg_advisory_xact_lock(7470, 1)');
  const [first, second] = [await begun(), await begun()];
  await expect.poll(waits, { timeout: 15_000 }).toBe(1);
  const other = await start();
  expect(await waits()).toBe(1);
  expect([await view(first), await view(second)]).toMatchObject([
    { state: 'checking', ahead: 0, tries: 1 },
    { state: 'checking', ahead: 1, tries: 0 },
  ]);
  await kill();
  served = other;
  await owner.query('COMMIT');
  await expect.poll(() => stateOf(second), { timeout: 30_000 }).toBe('checked');
  expect([await view(first), await view(second)]).toMatchObject([
    { state: 'checked', tries: 2 },
    { state: 'checked', tries: 1 },
  ]);
}, 60_000);

test('a server that is asked to end leaves its check to the next', async () => {
  await owner.query('BEGIN; SELECT pg_advisory_xact_lock(7470, 1)');
  const id = await begun();
  await expect.poll(waits, { timeout: 15_000 }).toBe(1);
  const gone = once(served.child, 'exit');
  served.child.kill('SIGTERM');
  await owner.query('COMMIT');
  await gone;
  expect(served.child.exitCode).toBe(0);
  served = await start();
  await expect.poll(() => stateOf(id), { timeout: 15_000 }).toBe('checked');
});
