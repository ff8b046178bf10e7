import type { FastifyInstance, InjectOptions } from 'fastify';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll } from 'vitest';
import { buildApp } from '../src/app.ts';
import type { Clock } from '../src/clock.ts';
import { type Config, readConfig } from '../src/config.ts';
import { type Database, openDatabase } from '../src/db/client.ts';
import { cookieName, hashOfToken, newToken } from '../src/http/session-cookie.ts';
import { type TestDatabase, withDatabase } from './database.ts';

export type TestClock = Clock & { set: (instant: string) => void };

/** A clock that stands until a test moves it. */
export function standingClock(instant: string): TestClock {
  let now = new Date(instant);
  return {
    now: () => now,
    set: (next) => {
      now = new Date(next);
    },
  };
}

export type TestApp = {
  app: FastifyInstance;
  db: Database;
  clock: TestClock;
  config: Config;
  ownerUrl: string;
  /** Starts a session for the person and answers the headers of a request of theirs. */
  headersOf: (personId: string) => Promise<Record<string, string>>;
  /** Asks as the person; anonymously without one. */
  as: (
    personId: string | undefined,
    request: InjectOptions,
  ) => Promise<{ status: number; body: unknown; headers: Record<string, unknown> }>;
};

/** The real server on a database of this test file's own; its clock stands at 20 October 2026. */
export function withApp(
  settings: Record<string, string> = {},
  database: TestDatabase = withDatabase(),
): TestApp {
  const held = { clock: standingClock('2026-10-20T09:00:00Z') } as TestApp;
  beforeAll(async () => {
    const env = { DATABASE_URL: database.ownerUrl, LOG_LEVEL: 'silent', ...settings };
    const config = readConfig(env);
    if ('faults' in config) throw new Error(config.faults.join('\n'));
    held.config = config;
    held.ownerUrl = database.ownerUrl;
    held.db = openDatabase({ url: config.databaseUrl });
    held.app = await buildApp({ db: held.db, clock: held.clock, config });
    await held.app.ready();
  });
  afterAll(async () => {
    await held.app.close();
    await held.db.close();
  });
  return Object.assign(held, asPeople(held));
}

/** Asks a server as a person, with a session of theirs. */
export function asPeople(
  held: Pick<TestApp, 'app' | 'db' | 'clock' | 'config'>,
): Pick<TestApp, 'headersOf' | 'as'> {
  const headersOf = async (personId: string) => {
    const token = newToken();
    const now = held.clock.now();
    await held.db.prisma.session.create({
      data: {
        id: uuidv7(),
        tokenHash: hashOfToken(token),
        personId,
        createdAt: now,
        lastSeenAt: now,
        expiresAt: new Date(now.getTime() + 12 * 3_600_000),
      },
    });
    return { cookie: `${cookieName(held.config)}=${token}` };
  };
  const as: TestApp['as'] = async (personId, request) => {
    const session = personId === undefined ? {} : await headersOf(personId);
    const headers = { ...session, ...request.headers };
    const response = await held.app.inject({ ...request, headers });
    const isJson = String(response.headers['content-type']).includes('json');
    const body: unknown = isJson ? response.json() : response.body;
    return { status: response.statusCode, body, headers: response.headers };
  };
  return { headersOf, as };
}
