import type { FastifyBaseLogger } from 'fastify';
import { holdLock } from '../../db/held-lock.ts';
import { jobQueue, type QueuedJob } from '../../db/jobs/job-queue.ts';
import { releaseEventOf } from '../../db/jobs/watch-key.ts';
import { workLoop } from '../../db/jobs/work-loop.ts';
import type { Deps } from '../../deps.ts';
import { giveUpMails, mailNotices } from './mail-notices.ts';
import { tellWatches } from './tell-watches.ts';

/** Whichever process holds this works on the queue, and no other does. */
const takeQueue = 'SELECT pg_try_advisory_xact_lock(7470, 4) AS taken';

/**
 * Tells those who watch of releases that were accepted or withdrawn, one release after another. What it
 * finds begun when it has just taken the lock was left by a process that ended, and counts as a try.
 */
export function watchRunner(deps: Deps, log: FastifyBaseLogger) {
  const { pool } = deps.db;
  const queue = jobQueue(pool, 'release-watch');

  async function endTry(job: QueuedJob, isDone: boolean): Promise<void> {
    if (isDone) return queue.remove(job);
    if (!job.isLastTry) return queue.putBack(job);
    log.error({ job: job.key, tries: job.tries }, 'watches given up');
    await giveUpMails(deps, releaseEventOf(job.key));
    await queue.remove(job);
  }

  async function tryJob({ key }: QueuedJob, signal: AbortSignal): Promise<boolean> {
    try {
      const event = releaseEventOf(key);
      await tellWatches(deps, event);
      return (await mailNotices(deps, event, { log, signal })).isDone;
    } catch (err) {
      log.error({ err, job: key }, 'watches not told');
      return false;
    }
  }

  /** Works on what is due; false where another process is doing so. */
  async function emptyQueue(stopping: AbortSignal): Promise<boolean> {
    const lock = await holdLock(pool, takeQueue);
    if (lock === undefined) return false;
    const signal = AbortSignal.any([stopping, lock.lost]);
    try {
      for (const job of await queue.begun()) await endTry(job, false);
      let job = signal.aborted ? undefined : await queue.next('due');
      while (job !== undefined) {
        const isDone = await tryJob(job, signal);
        if (lock.lost.aborted) break; // whoever has the queue now ends this try
        await endTry(job, isDone);
        job = signal.aborted ? undefined : await queue.next('due');
      }
    } finally {
      await lock.letGo();
    }
    return true;
  }

  const { hasDue } = queue;
  const loop = workLoop(
    { name: 'queue of watches', emptyQueue, hasDue, hasAny: queue.hasAny },
    log,
  );
  return {
    /** Reads the queue's tables, and takes up what a process that ended has left. */
    async open() {
      await queue.open();
      loop.open();
    },
    /** Works on what is due now, and returns when that is done. */
    workNow: () => emptyQueue(new AbortController().signal),
    async stop() {
      await loop.stop();
      await queue.close();
    },
  };
}
