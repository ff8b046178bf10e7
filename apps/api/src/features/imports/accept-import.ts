import type { QuestionKind } from '@ragstone/contract/import-report';
import type { Fault } from '@ragstone/contract/problem';
import { audit } from '../../db/audit.ts';
import { dateValue } from '../../db/civil-date.ts';
import type { Transaction } from '../../db/client.ts';
import { readInstallation } from '../../db/installation.ts';
import { addJob } from '../../db/jobs/job-queue.ts';
import { watchKey } from '../../db/jobs/watch-key.ts';
import { oneChangeAtATime } from '../../db/one-change.ts';
import { takeTime } from '../../db/silence.ts';
import type { Deps } from '../../deps.ts';
import { ProblemError, refuseFaults } from '../../http/problem.ts';
import { bringsNothing, type ImportKind, kindOf, monthsIn, sizeOf } from './import-kind.ts';
import { type StoredReport, storedReport } from './import-row.ts';
import { holdImport, isBeingChanged } from './locks.ts';
import { loadImport } from './queries.ts';
import { publishedOnFault } from './questions.ts';
import { dropStaging, isStaged } from './staging.ts';

type Acceptance = {
  importId: string;
  /** Of the address; the command line has none. */
  partnershipId: string | undefined;
  personId: string | undefined;
  version: number;
  answered: readonly QuestionKind[];
};

const runAgain = { detail: 'What is held has changed since this check. Check again.' };

/** The report of an import that may be accepted now, or the problem that stands in the way. */
async function acceptable(tx: Transaction, asked: Acceptance, today: string) {
  const isHeld = await holdImport(tx, asked.importId);
  const row = await tx.import.findUnique({ where: { id: asked.importId } });
  if (row === null || (row.partnershipId ?? undefined) !== asked.partnershipId) {
    throw new ProblemError('not-found');
  }
  if (!isHeld) throw new ProblemError('conflict', isBeingChanged);
  if (row.state !== 'checked') {
    const detail = 'Only an import that has been checked, and not yet accepted, can be accepted.';
    throw new ProblemError('conflict', { detail });
  }
  const report = storedReport.parse(row.report);
  if (row.version !== asked.version) {
    const current = await loadImport(tx, asked);
    throw new ProblemError('stale', { current });
  }
  if (bringsNothing(report)) {
    const detail = 'Every file of this import is held already: there is nothing to accept.';
    throw new ProblemError('conflict', { detail });
  }
  refuseFaults(unanswered(report, asked.answered, today));
  // A crash of the database empties or drops what the check set aside.
  if (!(await isStaged(tx, asked.importId))) throw new ProblemError('conflict', runAgain);
  const query = kindOf(report).basisQuery(asked.importId);
  const [marked] = await tx.$queryRawUnsafe<{ basis: string }[]>(query);
  if (marked?.basis !== report.basis) throw new ProblemError('conflict', runAgain);
  return report;
}

function unanswered(report: StoredReport, answered: readonly QuestionKind[], today: string) {
  const faults: Fault[] = report.questions
    .filter(({ kind }) => !answered.includes(kind))
    .map(({ kind }) => ({ pointer: `/answered/${kind}`, message: 'Say that this is right' }));
  const message = publishedOnFault(report.publishedOn, { months: monthsIn(report), today });
  return message === undefined ? faults : [...faults, { pointer: '/publishedOn', message }];
}

type Added = Acceptance & { kind: ImportKind; report: StoredReport; at: Date };

async function addRelease(tx: Transaction, asked: Added) {
  const { personId, kind, report, at } = asked;
  const release = await tx.release.create({
    data: {
      source: { connect: { slug: kind.sourceSlug } },
      publishedOn: dateValue(report.publishedOn),
      acceptedAt: at,
      acceptedBy: personId ?? null,
      notes: 'notes' in report ? report.notes : '',
    },
  });
  const files = report.files.filter(({ heldIn }) => heldIn === undefined);
  await tx.releaseFile.createMany({
    data: files.map(({ name, sha256, bytes, rows }, position) => {
      return { releaseId: release.id, position, name, sha256, bytes, rows };
    }),
  });
  return release.id;
}

/**
 * Makes a checked import count: one transaction with areas, coverage, figures and the audit event.
 * Refused where anything held of its forces and months has changed since the check.
 */
export async function acceptImport(deps: Deps, asked: Acceptance): Promise<number> {
  const { prisma } = deps.db;
  const { today } = await readInstallation(prisma, deps.clock);
  return prisma.$transaction(
    async (tx) => {
      await tx.$executeRawUnsafe(takeTime);
      await tx.$executeRawUnsafe("SET LOCAL work_mem = '128MB'");
      await tx.$executeRawUnsafe(oneChangeAtATime);
      const report = await acceptable(tx, asked, today);
      const kind = kindOf(report);
      const releaseId = await addRelease(tx, { ...asked, kind, report, at: deps.clock.now() });
      await kind.accept(tx, { importId: asked.importId, releaseId });
      await tx.$executeRawUnsafe(dropStaging(asked.importId));
      await tx.import.update({
        where: { id: asked.importId },
        data: { state: 'accepted', releaseId, version: { increment: 1 } },
      });
      const { partnershipId, personId } = asked;
      const { publishedOn, files } = report;
      await audit(tx, {
        partnershipId,
        personId,
        action: 'import:accept',
        subject: 'release',
        subjectId: String(releaseId),
        after: { ...sizeOf(report), publishedOn, files: files.map(({ name }) => name) },
      });
      await addJob(tx, 'release-watch', watchKey({ releaseId, event: 'accepted' }));
      return releaseId;
    },
    { timeout: 60 * 60_000, maxWait: 60_000 },
  );
}
