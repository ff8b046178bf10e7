import type { FastifyBaseLogger } from 'fastify';
import { minutesLater } from '../../clock.ts';
import { dateText, dateTextOrUndefined } from '../../db/civil-date.ts';
import { readInstallation } from '../../db/installation.ts';
import type { Deps } from '../../deps.ts';
import { ProblemError } from '../../http/problem.ts';
import { runCheck } from './check-import.ts';
import { sourceOfUpload } from './chunk-source.ts';
import { reopen } from './import-row.ts';
import { tryImport } from './locks.ts';
import { offeredDate } from './questions.ts';
import { dropOrphans } from './staging.ts';

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
  const stopping = new AbortController();
  let last: Promise<void> = Promise.resolve();
  const runOne = async (importId: string) => {
    try {
      await check(deps, importId, stopping.signal);
    } catch (error) {
      // A check that a person cancelled, or the server's own end, is no failure.
      if (!stopping.signal.aborted) log.error({ err: error, importId }, 'check failed');
    } finally {
      await reopen(deps.db.pool, importId);
    }
  };
  return {
    async start(asked) {
      await begin(deps, asked);
      last = last
        .then(() => runOne(asked.importId))
        // The database went away and the import stands as `checking`: the next start reopens it.
        .catch((error: unknown) => log.error({ err: error, ...asked }, 'import not reopened'));
    },
    async stop() {
      stopping.abort();
      await last;
    },
  };
}

/**
 * At the server's start: an import left in the middle of its check by a crash may be checked
 * again, and what nobody has touched for a week gives its room back.
 */
export async function tidyImports({ db, clock }: Deps): Promise<void> {
  const { rows } = await db.pool.query<{ id: string }>(
    "SELECT id FROM import WHERE state = 'checking'",
  );
  for (const { id } of rows) {
    const taken = await db.pool.query<{ free: boolean }>(tryImport, [id]);
    if (taken.rows[0]?.free === true) await reopen(db.pool, id);
  }
  const hoursAgo = (hours: number) => minutesLater(clock.now(), -60 * hours);
  const old = {
    state: { in: ['uploading', 'checked', 'refused'] },
    OR: [
      { createdAt: { lt: hoursAgo(7 * 24) } },
      // Nobody comes back to the import of a command that was killed.
      { partnershipId: null, createdAt: { lt: hoursAgo(1) } },
    ],
  };
  await db.prisma.$transaction(async (tx) => {
    await tx.uploadChunk.deleteMany({ where: { upload: { import: old } } });
    await tx.import.updateMany({ where: old, data: { state: 'cancelled' } });
  });
  await dropOrphans(db.pool);
}
