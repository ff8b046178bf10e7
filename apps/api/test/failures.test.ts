import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { type Database, openDatabase } from '../src/db/client.ts';
import { hashOfToken } from '../src/http/session-cookie.ts';
import { standingClock } from './app.ts';
import { withDatabase } from './database.ts';
import { type DatabaseProxy, startDatabaseProxy } from './database-proxy.ts';
import { addPartnership, type TestPartnership } from './people.ts';
import { runOnce } from './server.ts';

const database = withDatabase();
const logged: string[] = [];
let proxy: DatabaseProxy;
let db: Database;
let app: Awaited<ReturnType<typeof buildApp>>;
let here: TestPartnership;

beforeAll(async () => {
  proxy = await startDatabaseProxy(database.ownerUrl);
  const config = readConfig({ DATABASE_URL: proxy.urlOf(database.ownerUrl) });
  if ('faults' in config) throw new Error(config.faults.join('\n'));
  db = openDatabase({ url: config.databaseUrl, connectionTimeoutSeconds: 1 });
  const clock = standingClock('2026-10-20T09:00:00Z');
  const logTo = { write: (line: string) => void logged.push(line) };
  app = await buildApp({ db, clock, config }, { logTo });
  app.get('/broken', () => {
    throw Object.assign(new Error('It broke'), { detail: 'Key (email)=(jan@example.org)' });
  });
  app.get('/cut', () =>
    db.prisma.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT 1`;
      proxy.set('shut');
      await tx.$executeRaw`SELECT 1`.catch(() => undefined);
      return tx.$executeRaw`SELECT 1`;
    }),
  );
  app.get('/ended', () =>
    db.prisma.$transaction(async (tx) => {
      const [own] = await tx.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`;
      const end = `SELECT pg_terminate_backend(${own?.pid})`;
      await Promise.all([tx.$executeRaw`SELECT pg_sleep(10)`, runOnce(database.ownerUrl, end)]);
    }),
  );
  await app.ready();
  here = await addPartnership(db.prisma, 'here');
});
afterAll(async () => {
  proxy.set('open');
  await app.close();
  await db.close();
  await proxy.close();
});

const signIn = (email: string) =>
  app.inject({ method: 'POST', url: '/api/session', payload: { email, password: 'guess' } });

describe('a database that is away', () => {
  test.each([['shut'], ['silent']] as const)(
    'and %s is said as 503 without a word of why, and found again by itself',
    async (state) => {
      proxy.set(state);
      const answers = await Promise.all([
        app.inject('/api/health'),
        app.inject('/api/session'),
        signIn('nobody@example.org'),
      ]);
      for (const answer of answers) {
        expect(answer.statusCode, answer.body).toBe(503);
        expect(Object.keys(answer.json()).sort()).toEqual(['instance', 'status', 'title', 'type']);
      }
      proxy.set('open');
      expect((await app.inject('/api/health')).statusCode).toBe(200);
      expect((await signIn('nobody@example.org')).statusCode).toBe(401);
    },
  );

  test('or has no connection left is said as 503', async () => {
    const held = await Promise.all(Array.from({ length: 10 }, () => db.pool.connect()));
    const answer = await app.inject('/api/health');
    for (const client of held) client.release();
    expect(answer.statusCode).toBe(503);
    const busy = Array.from({ length: 10 }, () =>
      db.prisma.$transaction((tx) => tx.$executeRaw`SELECT pg_sleep(3)`),
    );
    const payload = { email: 'nobody@example.org', password: 'guess' };
    const asked = { method: 'POST', url: '/api/session', payload } as const;
    expect((await app.inject(asked)).statusCode).toBe(503);
    await Promise.allSettled(busy);
  });

  test('or goes away in the middle of a transaction is said as 503', async () => {
    expect((await app.inject('/cut')).statusCode).toBe(503);
    proxy.set('open');
    expect((await app.inject('/api/health')).statusCode).toBe(200);
  });

  test('or ends its connections, as it does when it is stopped, is said as 503', async () => {
    expect((await app.inject('/ended')).statusCode).toBe(503);
    expect((await app.inject('/api/health')).statusCode).toBe(200);
  });

  test('or takes too long over a statement is said as 503', async () => {
    const slow = openDatabase({ url: database.ownerUrl, statementTimeoutSeconds: 1 });
    await expect(slow.pool.query('SELECT pg_sleep(5)')).rejects.toMatchObject({ code: '57014' });
    await slow.close();
  });
});

describe('the log', () => {
  const linesOf = async (work: () => Promise<unknown>) => {
    logged.length = 0;
    await work();
    return logged.map((line) => JSON.parse(line) as Record<string, unknown>);
  };

  test('tells of a failed sign-in by ids, never by address or password', async () => {
    const { email } = await db.prisma.person.findUniqueOrThrow({ where: { id: here.officer } });
    const known = await linesOf(() => signIn(email));
    expect(known).toMatchObject([{ level: 40, msg: 'sign-in failed', personId: here.officer }]);
    const unknown = await linesOf(() => signIn('stranger@example.org'));
    expect(unknown).toMatchObject([{ level: 40, msg: 'sign-in failed' }]);
    expect(logged.join('')).not.toMatch(/stranger|example\.org|guess/);
  });

  test('tells of a failed permission by ids', async () => {
    const token = 'x'.repeat(43);
    const now = new Date('2026-10-20T09:00:00Z');
    const expiresAt = new Date('2026-10-20T19:00:00Z');
    const session = { personId: here.partner, createdAt: now, lastSeenAt: now, expiresAt };
    const id = '01990000-0000-7000-8000-000000000000';
    await db.prisma.session.create({ data: { id, tokenHash: hashOfToken(token), ...session } });
    const url = '/api/partnerships/here/people?who=Jan%20Moss';
    const lines = await linesOf(() =>
      app.inject({ url, headers: { cookie: `ragstone=${token}` } }),
    );
    expect(lines).toMatchObject([
      { level: 40, msg: 'refused', problem: 'forbidden', personId: here.partner },
    ]);
    expect(logged.join('')).not.toMatch(/Jan|cookie|xxxx/);
  });

  test('tells of a failure of ours, without what was sent', async () => {
    const lines = await linesOf(async () => {
      const answer = await app.inject('/broken');
      expect(answer.statusCode).toBe(500);
      expect(answer.body).not.toMatch(/broke|jan/);
    });
    expect(lines).toMatchObject([
      { level: 50, msg: 'request failed', err: { message: 'It broke' } },
    ]);
    expect(logged.join('')).not.toContain('jan@');
  });
});
