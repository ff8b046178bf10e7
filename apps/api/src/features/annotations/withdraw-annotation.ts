import type { AnnotationView } from '@ragstone/contract/annotations';
import type { Actor } from '@ragstone/domain/access/policy';
import { audit } from '../../db/audit.ts';
import type { Deps } from '../../deps.ts';
import { ProblemError } from '../../http/problem.ts';
import { listAnnotations } from './queries.ts';

/** Takes a note back. It stays in the list with the reason, and touches no figure any more. */
export async function withdrawAnnotation(
  { db, clock }: Deps,
  actor: Actor,
  asked: { id: string; reason: string },
): Promise<AnnotationView> {
  const { id } = asked;
  const { partnershipId, personId } = actor;
  const reason = asked.reason.trim();
  return db.prisma.$transaction(async (tx) => {
    const note = await tx.annotation.findUnique({ where: { id }, include: { withdrawal: true } });
    if (note === null) throw new ProblemError('not-found');
    if (note.isShipped) {
      const detail = 'This note comes with the program and stays.';
      throw new ProblemError('conflict', { detail });
    }
    if (note.withdrawal !== null) {
      throw new ProblemError('conflict', { detail: 'This note is withdrawn already.' });
    }
    await tx.annotationWithdrawal.create({
      data: { annotationId: id, withdrawnAt: clock.now(), withdrawnBy: personId, reason },
    });
    const subject = { subject: 'annotation', subjectId: id, partnershipId, personId };
    await audit(tx, { ...subject, action: 'annotation:withdraw', after: { reason } });
    const [withdrawn] = await listAnnotations(tx, { partnershipId, id });
    if (withdrawn === undefined) throw new ProblemError('not-found');
    return withdrawn;
  });
}
