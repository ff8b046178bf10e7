import type pg from 'pg';
import PgBoss from 'pg-boss';
import type { Transaction } from '../client.ts';

/** In table `pgboss.queue`, with how often a job of each is tried. */
export type QueueName = 'import-check' | 'release-watch';

/** A job that was begun. */
export type QueuedJob = {
  id: string;
  /** What it is about, as it was added. */
  key: string;
  /** How often it has been begun, this time among them. */
  tries: number;
  isLastTry: boolean;
};

type JobRow = { id: string; key: string; retryCount: number; retryLimit: number };

const jobOf = ({ id, key, retryCount, retryLimit }: JobRow): QueuedJob => ({
  id,
  key,
  tries: retryCount + 1,
  isLastTry: retryCount >= retryLimit,
});

const activeQuery = `
  SELECT id, singleton_key AS key, retry_count AS "retryCount", retry_limit AS "retryLimit"
  FROM pgboss.job WHERE name = $1 AND state = 'active'`;

const dueQuery = `
  SELECT FROM pgboss.job WHERE name = $1 AND state < 'active' AND start_after <= now() LIMIT 1`;

const anyQuery = 'SELECT FROM pgboss.job WHERE name = $1 LIMIT 1';

const bossOver = (db: PgBoss.Db) =>
  new PgBoss({ db, migrate: false, supervise: false, schedule: false });

const overClient = (client: pg.Pool | pg.ClientBase): PgBoss.Db => ({
  executeSql: (text, values) => client.query(text, values),
});

// Prisma takes an object for a value of its own kind; pg would write it as JSON, as is meant here.
const plain = (value: unknown) =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : value;

const overTransaction = (tx: Transaction): PgBoss.Db => ({
  executeSql: async (text, values) => ({
    rows: await tx.$queryRawUnsafe<unknown[]>(text, ...values.map(plain)),
  }),
});

async function send(boss: PgBoss, asked: { name: QueueName; key: string; db: PgBoss.Db }) {
  const { name, key, db } = asked;
  if ((await boss.send(name, {}, { singletonKey: key, db })) !== null) return;
  throw new Error(`There is no queue ${name}.`);
}

/** Adds a job in a transaction of Prisma: both are kept, or neither. */
export function addJob(tx: Transaction, name: QueueName, key: string): Promise<void> {
  const db = overTransaction(tx);
  return send(bossOver(db), { name, key, db });
}

/**
 * The jobs of one kind, in order, as jobs of pg-boss. It works over our own pool, whose limits of
 * time hold for it; its workers and its upkeep are not used (docs/decisions/0011-checks-in-a-queue.md).
 */
export function jobQueue(pool: pg.Pool, name: QueueName) {
  const boss = bossOver(overClient(pool));
  const isThere = async (query: string) => ((await pool.query(query, [name])).rowCount ?? 0) > 0;
  return {
    /** Throws where the tables are those of another version of pg-boss. */
    async open(): Promise<void> {
      await boss.start();
    },

    close: () => boss.stop({ graceful: false }),

    /** Puts a job at the end, in the transaction of this connection. */
    add: (client: pg.Pool | pg.ClientBase, key: string) =>
      send(boss, { name, key, db: overClient(client) }),

    /** The first that waits, now begun. One that failed waits for its time, unless `any` is asked for. */
    async next(which: 'due' | 'any'): Promise<QueuedJob | undefined> {
      const asked = { includeMetadata: true, ignoreStartAfter: which === 'any' } as const;
      const [job] = await boss.fetch(name, asked);
      return job === undefined ? undefined : jobOf({ ...job, key: job.singletonKey ?? '' });
    },

    /** Those that were begun and not ended. */
    async begun(): Promise<QueuedJob[]> {
      return (await pool.query<JobRow>(activeQuery, [name])).rows.map(jobOf);
    },

    /** To its old place in the queue. */
    async putBack({ id }: QueuedJob): Promise<void> {
      await boss.fail(name, id);
    },

    async remove({ id }: QueuedJob): Promise<void> {
      await boss.deleteJob(name, id);
    },

    /** Whether a job waits that may be begun now. */
    hasDue: () => isThere(dueQuery),

    /** Whether there is any job, begun, waiting, or put back for later. */
    hasAny: () => isThere(anyQuery),
  };
}
