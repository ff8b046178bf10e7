import type { FastifyBaseLogger } from 'fastify';
import { holdLock } from '../../db/held-lock.ts';
import { workLoop } from '../../db/jobs/work-loop.ts';
import type { Deps } from '../../deps.ts';
import { type CheckJob, checkQueue } from './check-queue.ts';
import { checkUpload } from './check-upload.ts';
import { beginTry, isChecking, saveFailure, saveProgress } from './import-row.ts';
import { takeQueue } from './locks.ts';
import { noProgress } from './reading.ts';
import { dropOrphans } from './staging.ts';
import { startCheck } from './start-check.ts';
import { tidyImports } from './tidy-imports.ts';

export type CheckRunner = {
  /** Reads the queue's tables, and takes up what a process that ended has left. */
  open: () => Promise<void>;
  /** Puts the check of an import whose files have all arrived into the queue; it goes on by itself. */
  start: (asked: { importId: string; partnershipId: string }) => Promise<void>;
  /** Ends the check under way; this or another process begins it again. */
  stop: () => Promise<void>;
};

/** How soon people see how far a check is, and the check sees that it was cancelled. */
const tellMs = 1000;

/**
 * Works on the queue of checks, one check after another: each then has the machine to itself. Of
 * several processes the one that holds the queue's lock does it. What it finds begun when it has just
 * taken the lock was left by one that ended, and counts as a try.
 */
export function checkRunner(deps: Deps, log: FastifyBaseLogger): CheckRunner {
  const { pool } = deps.db;
  const queue = checkQueue(pool);
  let isTidy = false;

  /** After a try, however it ended: done with, given up, or to be begun again. */
  async function endTry(job: CheckJob): Promise<void> {
    const { key: importId, tries } = job;
    if (!(await isChecking(pool, importId))) return queue.remove(job);
    if (!job.isLastTry) return queue.putBack(job);
    log.error({ importId, tries }, 'check given up');
    await saveFailure(pool, importId);
    await queue.remove(job);
  }

  async function tryCheck(job: CheckJob, ended: AbortSignal): Promise<void> {
    const { key: importId, tries } = job;
    if (!(await beginTry(pool, { importId, tries }))) return;
    if (tries > 1) log.warn({ importId, tries }, 'check begun again');
    const unwanted = new AbortController();
    const signal = AbortSignal.any([ended, unwanted.signal]);
    const progress = noProgress();
    const telling = setInterval(() => {
      saveProgress(pool, importId, progress).then(
        (isWanted) => isWanted || unwanted.abort(),
        () => undefined, // a number that does not arrive is not worth failing for: the next one will
      );
    }, tellMs);
    try {
      await checkUpload(deps, { importId, signal, progress });
    } catch (err) {
      // A check that a person cancelled, or the server's own end, is no failure.
      if (!signal.aborted) log.error({ err, importId }, 'check failed');
    } finally {
      clearInterval(telling);
    }
  }

  /** Makes the checks that wait; false where another process is doing so. */
  async function emptyQueue(stopping: AbortSignal): Promise<boolean> {
    const lock = await holdLock(pool, takeQueue);
    if (lock === undefined) return false;
    const ended = AbortSignal.any([stopping, lock.lost]);
    try {
      for (const job of await queue.begun()) await endTry(job);
      await queue.addForgotten();
      if (!isTidy) await tidyImports(deps);
      isTidy = true;
      let job = await queue.next('any');
      while (job !== undefined) {
        await tryCheck(job, ended);
        if (lock.lost.aborted) break; // whoever has the queue now ends this try
        await endTry(job);
        await dropOrphans(pool);
        job = ended.aborted ? undefined : await queue.next('due');
      }
    } finally {
      await lock.letGo();
    }
    return true;
  }

  const { hasDue, hasAny } = queue;
  const loop = workLoop({ name: 'queue of checks', emptyQueue, hasDue, hasAny }, log);
  return {
    async open() {
      await queue.open();
      loop.open();
    },
    async start(asked) {
      await startCheck(deps, queue, asked);
      loop.wake();
    },
    async stop() {
      await loop.stop();
      await queue.close();
    },
  };
}
