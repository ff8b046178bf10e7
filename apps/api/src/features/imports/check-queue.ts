import type pg from 'pg';
import PgBoss from 'pg-boss';

/** In table `pgboss.queue`, with how often a job is tried. */
const name = 'import-check';

/** A check that is to be made. */
export type CheckJob = {
  id: string;
  importId: string;
  /** How often it has been begun, this time among them. */
  tries: number;
  isLastTry: boolean;
};

type JobRow = { id: string; importId: string; retryCount: number; retryLimit: number };

const jobOf = ({ id, importId, retryCount, retryLimit }: JobRow): CheckJob => ({
  id,
  importId,
  tries: retryCount + 1,
  isLastTry: retryCount >= retryLimit,
});

const activeQuery = `
  SELECT id, singleton_key AS "importId", retry_count AS "retryCount", retry_limit AS "retryLimit"
  FROM pgboss.job WHERE name = '${name}' AND state = 'active'`;

const dueQuery = `
  SELECT FROM pgboss.job WHERE name = '${name}' AND state < 'active' AND start_after <= now() LIMIT 1`;

const anyQuery = `
  SELECT WHERE EXISTS (SELECT FROM pgboss.job WHERE name = '${name}')
    OR EXISTS (SELECT FROM import WHERE state = 'checking' AND partnership_id IS NOT NULL)`;

const forgottenQuery = `
  SELECT id FROM import i WHERE state = 'checking' AND partnership_id IS NOT NULL
    AND NOT EXISTS (SELECT FROM pgboss.job WHERE name = '${name}' AND singleton_key = i.id::text)
  ORDER BY created_at, id`;

export type CheckQueue = ReturnType<typeof checkQueue>;

/**
 * The checks to be made, in order, as jobs of pg-boss. It works over our own pool, whose limits of
 * time hold for it; its workers and its upkeep are not used (docs/decisions/0011-checks-in-a-queue.md).
 */
export function checkQueue(pool: pg.Pool) {
  const over = (client: pg.Pool | pg.ClientBase): PgBoss.Db => ({
    executeSql: (text, values) => client.query(text, values),
  });
  const boss = new PgBoss({ db: over(pool), migrate: false, supervise: false, schedule: false });
  const add = async (client: pg.Pool | pg.ClientBase, importId: string) => {
    const id = await boss.send(name, {}, { singletonKey: importId, db: over(client) });
    if (id === null) throw new Error(`There is no queue ${name}.`);
  };
  const isThere = async (query: string) => ((await pool.query(query)).rowCount ?? 0) > 0;
  return {
    /** Throws where the tables are those of another version of pg-boss. */
    async open(): Promise<void> {
      await boss.start();
    },

    close: () => boss.stop({ graceful: false }),

    /** Puts a check at the end, in the transaction of this connection. */
    add: (client: pg.ClientBase, importId: string) => add(client, importId),

    /** Adds the checks that no job stands for: begun before there was a queue, or restored without it. */
    async addForgotten(): Promise<void> {
      const { rows } = await pool.query<{ id: string }>(forgottenQuery);
      for (const { id } of rows) await add(pool, id);
    },

    /** The first that waits, now begun. One that failed waits some seconds, unless `any` is asked for. */
    async next(which: 'due' | 'any'): Promise<CheckJob | undefined> {
      const asked = { includeMetadata: true, ignoreStartAfter: which === 'any' } as const;
      const [job] = await boss.fetch(name, asked);
      return job === undefined ? undefined : jobOf({ ...job, importId: job.singletonKey ?? '' });
    },

    /** Those that were begun and not ended. */
    async begun(): Promise<CheckJob[]> {
      return (await pool.query<JobRow>(activeQuery)).rows.map(jobOf);
    },

    /** To its old place in the queue. */
    async putBack({ id }: CheckJob): Promise<void> {
      await boss.fail(name, id);
    },

    async remove({ id }: CheckJob): Promise<void> {
      await boss.deleteJob(name, id);
    },

    /** Whether a check waits that may be begun now. */
    hasDue: () => isThere(dueQuery),

    /** Whether there is anything to look after. */
    hasAny: () => isThere(anyQuery),
  };
}
