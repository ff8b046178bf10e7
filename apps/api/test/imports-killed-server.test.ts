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

const stateOf = async (id: string) => (await officer('GET', `imports/${id}`))?.body['state'];

const waits = async () => {
  const waiting = "SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted";
  return (await owner.query(waiting)).rowCount;
};

test('an import is free again as soon as its server is back, though the statement of the killed one goes on', async () => {
  // Whoever holds this lock keeps every check waiting in the middle of a statement.
  await owner.query('BEGIN; SELECT pg_advisory_xact_lock(7470, 1)');
  const id = await begun();
  await expect.poll(waits, { timeout: 15_000 }).toBe(1);
  const gone = once(served.child, 'exit');
  served.child.kill('SIGKILL');
  await gone;
  served = await start();
  expect(await stateOf(id)).toBe('uploading');

  expect((await officer('POST', `imports/${id}/check`))?.status).toBe(202);
  await owner.query('COMMIT');
  await expect.poll(() => stateOf(id), { timeout: 15_000 }).toBe('checked');
});

test('an import that waits its turn is not taken for an abandoned one by another server', async () => {
  await owner.query('BEGIN; SELECT pg_advisory_xact_lock(7470, 1)');
  const [first, second] = [await begun(), await begun()];
  const other = await start(); // looks for abandoned imports as it starts
  other.child.kill('SIGKILL');
  expect([await stateOf(first), await stateOf(second)]).toEqual(['checking', 'checking']);
  await owner.query('COMMIT');
  await expect.poll(() => stateOf(second), { timeout: 15_000 }).toBe('checked');
});
