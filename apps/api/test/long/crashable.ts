import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { endChild, spawnApi } from '../../../../scripts/api.mjs';
import { homeOf, written } from '../../../../scripts/postgres/server.mjs';
import { type Postgres, startPostgres } from '../../../../scripts/postgres.mjs';
import { migrate } from '../../src/db/migrate.ts';
import { runOnce } from '../server.ts';

const migrations = path.resolve(import.meta.dirname, '../../../../prisma/migrations');
const WEB_FOLDER = path.resolve(import.meta.dirname, '../web');
const database = 'crashing';

/** A server of its own on a durable Postgres of its own, both of which a test may kill. */
export type Crashable = {
  ownerUrl: () => string;
  address: () => string;
  /** Ends it as a power cut would, and waits until it is gone. */
  killApi: () => Promise<void>;
  killPostgres: () => Promise<void>;
  /** Starts whichever of the two does not run, and waits until both answer. */
  revive: () => Promise<void>;
  isApiRunning: () => boolean;
  /** What the server has logged of the request with this problem. */
  logOf: (problem: Record<string, unknown>) => string;
  /** Ends both and removes the data. */
  remove: () => Promise<void>;
};

export type Served = { child: ChildProcess; address: string; log: string[] };

/** The built server on a port that the system chooses, with the failures that it has logged. */
export async function startApi(
  databaseUrl: string,
  settings: Record<string, string> = {},
): Promise<Served> {
  const env = {
    DATABASE_URL: databaseUrl,
    PORT: '0',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'error',
    WEB_FOLDER,
  };
  const child = spawnApi('server', [], { env: { ...env, ...settings }, output: 'pipe' });
  const log: string[] = [];
  const { stdout, stderr } = child;
  if (stdout === null || stderr === null) throw new Error('The server has no output.');
  createInterface(stderr).on('line', (line) => log.push(line));
  return new Promise((resolve, reject) => {
    createInterface(stdout).on('line', (line) => {
      const [, address] = /^Ragstone listens on (http:\S+)$/.exec(line) ?? [];
      if (address === undefined) log.push(line);
      else resolve({ child, address, log });
    });
    child.once('exit', () => reject(new Error(log.join('\n'))));
  });
}

const isRunning = (child: ChildProcess) => child.exitCode === null && child.signalCode === null;

export async function makeCrashable(name: string): Promise<Crashable> {
  const folder = `postgres-${name}-${process.pid}`;
  let postgres: Postgres = await startPostgres({ name: folder });
  await runOnce(postgres.url('postgres'), `CREATE DATABASE ${database}`);
  await migrate(postgres.url(database), migrations);
  let served = await startApi(postgres.url(database));
  let isPostgresDead = false;
  return {
    ownerUrl: () => postgres.url(database),
    address: () => served.address,
    isApiRunning: () => isRunning(served.child),
    logOf: ({ instance }) => served.log.find((line) => line.includes(String(instance))) ?? '',
    killApi: async () => {
      const gone = once(served.child, 'exit');
      served.child.kill('SIGKILL');
      await gone;
    },
    killPostgres: async () => {
      const { pid } = written(homeOf(folder)) ?? {};
      if (pid === undefined) throw new Error('Postgres does not run.');
      process.kill(pid, 'SIGKILL');
      await postgres.lost;
      isPostgresDead = true;
    },
    revive: async () => {
      if (isPostgresDead) postgres = await startPostgres({ name: folder });
      isPostgresDead = false;
      if (!isRunning(served.child)) served = await startApi(postgres.url(database));
    },
    remove: async () => {
      await endChild(served.child);
      await postgres.stop();
      rmSync(homeOf(folder).home, { recursive: true, force: true });
    },
  };
}

/** Asks the database as its owner. */
export async function rowsOf<Row extends object>(
  url: string,
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}
