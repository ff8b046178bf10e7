import type { FastifyBaseLogger } from 'fastify';
import { dateText, dateTextOrUndefined } from '../../db/civil-date.ts';
import { readInstallation } from '../../db/installation.ts';
import type { Deps } from '../../deps.ts';
import { ProblemError } from '../../http/problem.ts';
import { runCheck } from './check-import.ts';
import { sourceOfUpload } from './chunk-source.ts';
import { importKeeper } from './import-keeper.ts';
import { isCancelled, reopen } from './import-row.ts';
import { offeredDate } from './questions.ts';
import { dropStaging } from './staging.ts';
import { reopenAbandoned } from './tidy-imports.ts';

export type CheckRunner = {
  /** Begins the check of an import whose files have all arrived; it goes on by itself. */
  start: (asked: { importId: string; partnershipId: string }) => Promise<void>;
  /** Ends the check under way; its import can be checked again. */
  stop: () => Promise<void>;
};

async function begin({ db }: Deps, asked: { importId: string; partnershipId: string }) {
  const { importId: id, partnershipId } = asked;
  const row = await db.prisma.import.findFirst({
    where: { id, partnershipId },
    include: { uploads: true },
  });
  if (row === null) throw new ProblemError('not-found');
  const missing = row.uploads.find(({ sha256 }) => sha256 === null);
  if (missing !== undefined) {
    throw new ProblemError('conflict', { detail: `${missing.name} has not arrived yet.` });
  }
  const begun = await db.prisma.import.updateMany({
    where: { id, state: { in: ['uploading', 'checked', 'refused'] } },
    data: { state: 'checking', bytesDone: 0, bytesTotal: 0, version: { increment: 1 } },
  });
  if (begun.count === 0) {
    const detail = 'It is being checked now, or was accepted or cancelled.';
    throw new ProblemError('conflict', { detail });
  }
}

async function check(deps: Deps, importId: string, signal: AbortSignal): Promise<void> {
  const { db } = deps;
  const row = await db.prisma.import.findUniqueOrThrow({
    where: { id: importId },
    include: { uploads: { orderBy: { position: 'asc' } } },
  });
  if (row.state !== 'checking' || signal.aborted) return;
  const { today } = await readInstallation(db.prisma, deps.clock);
  const fileDates = row.uploads.flatMap(({ fileDate }) =>
    fileDate === null ? [] : [dateText(fileDate)],
  );
  const sources = row.uploads.map(({ id, name, bytes }) =>
    sourceOfUpload(db.pool, { id, name, bytes: Number(bytes) }),
  );
  await runCheck(deps, {
    importId,
    partnershipId: row.partnershipId ?? undefined,
    sources,
    publishedOn: offeredDate({ given: dateTextOrUndefined(row.publishedOn), fileDates, today }),
    today,
    signal,
  });
}

/** Runs checks in this process, one after another: each then has the machine to itself. */
export function checkRunner(deps: Deps, log: FastifyBaseLogger): CheckRunner {
  const { pool } = deps.db;
  const stopping = new AbortController();
  const keeper = importKeeper(pool);
  let last: Promise<void> = Promise.resolve();
  const runOne = async (importId: string) => {
    try {
      await check(deps, importId, stopping.signal);
    } catch (error) {
      // A check that a person cancelled, or the server's own end, is no failure.
      const isEnded = stopping.signal.aborted || (await isCancelled(pool, importId));
      if (!isEnded) log.error({ err: error, importId }, 'check failed');
    } finally {
      await keeper.letGo().catch(() => undefined); // its connection was lost: gone already
      await reopen(pool, importId);
      if (await isCancelled(pool, importId)) await pool.query(dropStaging(importId));
    }
  };
  // A check that lost the database is left behind too, and so is that of a server on another machine.
  const lookAgain = setInterval(() => {
    reopenAbandoned(pool).catch((err: unknown) => log.error({ err }, 'imports not reopened'));
  }, 60_000).unref();
  return {
    async start(asked) {
      const { importId } = asked;
      await keeper.keep(importId);
      try {
        await begin(deps, asked);
      } catch (error) {
        await keeper.letGo();
        throw error;
      }
      last = last
        .then(() => runOne(importId))
        // The database went away and the import stands as `checking`: the next look reopens it.
        .catch((error: unknown) => log.error({ err: error, ...asked }, 'import not reopened'));
    },
    async stop() {
      clearInterval(lookAgain);
      stopping.abort();
      await last;
    },
  };
}
