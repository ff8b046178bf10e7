import type { Actor } from '@ragstone/domain/access/policy';
import { audit } from '../../db/audit.ts';
import { addJob } from '../../db/jobs/job-queue.ts';
import { watchKey } from '../../db/jobs/watch-key.ts';
import { oneChangeAtATime } from '../../db/one-change.ts';
import type { Deps } from '../../deps.ts';
import { ProblemError } from '../../http/problem.ts';

/** Takes a release out of what is current. Its figures stay, and can be imported anew. */
export async function withdrawRelease(
  { db, clock }: Deps,
  actor: Actor,
  asked: { releaseId: number; reason: string },
): Promise<void> {
  const { releaseId } = asked;
  const { partnershipId, personId } = actor;
  const reason = asked.reason.trim();
  await db.prisma.$transaction(async (tx) => {
    await tx.$executeRawUnsafe(oneChangeAtATime);
    const release = await tx.release.findUnique({
      where: { id: releaseId },
      include: { releaseWithdrawal: true },
    });
    if (release === null) throw new ProblemError('not-found');
    if (release.releaseWithdrawal !== null) {
      throw new ProblemError('conflict', { detail: 'This release is withdrawn already.' });
    }
    await tx.releaseWithdrawal.create({
      data: { releaseId, withdrawnAt: clock.now(), withdrawnBy: personId, reason },
    });
    const subject = { subject: 'release', subjectId: String(releaseId), partnershipId, personId };
    await audit(tx, { ...subject, action: 'release:withdraw', after: { reason } });
    await addJob(tx, 'release-watch', watchKey({ releaseId, event: 'withdrawn' }));
  });
}
