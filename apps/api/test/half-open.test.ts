import { once } from 'node:events';
import type { ImportView } from '@ragstone/contract/imports';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../src/app.ts';
import { type Config, readConfig } from '../src/config.ts';
import { type Database, openDatabase } from '../src/db/client.ts';
import { holdLock } from '../src/db/held-lock.ts';
import { takeTime } from '../src/db/silence.ts';
import { asPeople, standingClock } from './app.ts';
import { withDatabase } from './database.ts';
import { type DatabaseProxy, startDatabaseProxy } from './database-proxy.ts';
import { importer } from './imports.ts';
import { addPartnership } from './people.ts';
import { runOnce } from './server.ts';
import { streetFile, times } from './street-files.ts';

/** Connections that nobody has ended and that carry nothing: no FIN, no RST, only silence. */
const database = withDatabase();
const clock = standingClock('2026-10-20T09:00:00Z');
let proxy: DatabaseProxy;
let db: Database;
let config: Config;
let app: Awaited<ReturnType<typeof buildApp>>;

beforeAll(async () => {
  proxy = await startDatabaseProxy(database.ownerUrl);
  const read = readConfig({ DATABASE_URL: proxy.urlOf(database.ownerUrl), LOG_LEVEL: 'silent' });
  if ('faults' in read) throw new Error(read.faults.join('\n'));
  config = read;
  const limits = { statementTimeoutSeconds: 1, connectionTimeoutSeconds: 1, silenceSeconds: 3 };
  db = openDatabase({ url: config.databaseUrl, ...limits });
  app = await buildApp({ db, clock, config });
  app.get('/write', () =>
    db.prisma.$transaction(async (tx) => {
      for (const key of ['one', 'other'])
        await tx.$executeRaw`INSERT INTO rate_limit VALUES (${key}, now(), 1)`;
      proxy.set('deaf'); // the COMMIT is never heard of
    }),
  );
  await app.ready();
});
afterAll(async () => {
  proxy.set('open');
  await app.close();
  await db.close();
  await proxy.close();
});

const signIn = () =>
  app.inject({
    method: 'POST',
    url: '/api/session',
    payload: { email: 'nobody@example.org', password: 'guess' },
  });

describe('a connection to the database that has gone silent', () => {
  test('is given up, said as 503, and replaced', async () => {
    expect((await app.inject('/api/health')).statusCode).toBe(200);
    expect((await signIn()).statusCode).toBe(401);
    proxy.set('deaf');
    proxy.set('open');
    const answers = await Promise.all([app.inject('/api/health'), signIn()]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([503, 503]);
    expect((await app.inject('/api/health')).statusCode).toBe(200);
    expect((await signIn()).statusCode).toBe(401);
  });

  test('in the middle of a transaction is given up, and the transaction is whole or absent', async () => {
    expect((await app.inject('/write')).statusCode).toBe(503);
    proxy.set('open');
    expect((await app.inject('/api/health')).statusCode).toBe(200);
    const written = await db.prisma.rateLimit.count({ where: { key: { in: ['one', 'other'] } } });
    expect([0, 2]).toContain(written);
  });

  test('does not make a statement late that its transaction has freed of the limit', async () => {
    const slept = db.prisma.$transaction(
      async (tx) => {
        await tx.$executeRawUnsafe(takeTime);
        return tx.$executeRaw`SELECT pg_sleep(5)`;
      },
      { timeout: 60_000 },
    );
    await expect(slept).resolves.toBe(1);
  });
});

test('a lock is said to be lost when the connection that holds it has gone silent', async () => {
  const lock = await holdLock(db.pool, 'SELECT pg_try_advisory_xact_lock(1) AS taken');
  proxy.set('deaf');
  proxy.set('open');
  await once(lock?.lost ?? new EventTarget(), 'abort');
  await lock?.letGo();
  const other = await holdLock(db.pool, 'SELECT pg_try_advisory_xact_lock(2) AS taken');
  expect(other?.lost.aborted).toBe(false);
  await other?.letGo();
});

test('a check whose connection goes silent within a long statement is made again', async () => {
  const partnership = await addPartnership(db.prisma, 'here');
  const officer = importer(asPeople({ app, db, clock, config }), partnership);
  const file = streetFile(times(5));
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query('BEGIN; LOCK TABLE area IN ACCESS EXCLUSIVE MODE'); // is read when the rows have been
  const { id } = (await officer.start([file], '2026-01-10')).body as ImportView;
  await officer.send(id, 0, file.bytes);
  await officer.ask('POST', `/imports/${id}/check`);
  await expect.poll(() => officer.read(id), { timeout: 5000 }).toMatchObject({ rowsDone: 5 });
  proxy.set('deaf');
  proxy.set('open');
  await owner.end();
  const made = { timeout: 30_000, interval: 500 };
  await expect.poll(() => officer.read(id), made).toMatchObject({ state: 'checked', tries: 2 });
}, 60_000);

test('a connection that the database ends between two statements ends nothing else', async () => {
  const client = await db.pool.connect();
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  const lost = new Promise((resolve) => client.once('end', resolve));
  await runOnce(database.ownerUrl, `SELECT pg_terminate_backend(${rows[0]?.pid})`);
  await lost;
  await expect(client.query('SELECT 1')).rejects.toThrow();
  client.release();
  expect((await app.inject('/api/health')).statusCode).toBe(200);
});

describe('an address that does not exist', () => {
  test.each([['shut'], ['silent'], ['deaf']] as const)(
    'is said at once while the database is %s',
    async (state) => {
      await app.inject('/api/health');
      proxy.set(state);
      const start = performance.now();
      const answer = await app.inject('/api/nowhere');
      const waited = performance.now() - start;
      proxy.set('open');
      expect(answer.statusCode, answer.body).toBe(404);
      expect(answer.headers['content-type']).toContain('application/problem+json');
      expect(waited).toBeLessThan(1500);
    },
  );
});
