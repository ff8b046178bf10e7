import type pg from 'pg';
import { jobQueue, type QueuedJob } from '../../db/jobs/job-queue.ts';

const name = 'import-check';

/** A check that is to be made: its key is the import's id. */
export type CheckJob = QueuedJob;

const anyQuery = `
  SELECT WHERE EXISTS (SELECT FROM pgboss.job WHERE name = '${name}')
    OR EXISTS (SELECT FROM import WHERE state = 'checking' AND partnership_id IS NOT NULL)`;

const forgottenQuery = `
  SELECT id FROM import i WHERE state = 'checking' AND partnership_id IS NOT NULL
    AND NOT EXISTS (SELECT FROM pgboss.job WHERE name = '${name}' AND singleton_key = i.id::text)
  ORDER BY created_at, id`;

export type CheckQueue = ReturnType<typeof checkQueue>;

/** The checks to be made, in order. */
export function checkQueue(pool: pg.Pool) {
  const queue = jobQueue(pool, name);
  return {
    ...queue,

    /** Adds the checks that no job stands for: begun before there was a queue, or restored without it. */
    async addForgotten(): Promise<void> {
      const { rows } = await pool.query<{ id: string }>(forgottenQuery);
      for (const { id } of rows) await queue.add(pool, id);
    },

    /** Whether there is anything to look after. */
    hasAny: async () => ((await pool.query(anyQuery)).rowCount ?? 0) > 0,
  };
}
