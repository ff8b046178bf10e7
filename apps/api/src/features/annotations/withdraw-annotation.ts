import type { AnnotationView } from '@ragstone/contract/annotations';
import type { Actor } from '@ragstone/domain/access/policy';
import { audit } from '../../db/audit.ts';
import type { Transaction } from '../../db/client.ts';
import type { Deps } from '../../deps.ts';
import { authorise } from '../../http/access.ts';
import { ProblemError } from '../../http/problem.ts';
import { listAnnotations } from './queries.ts';

/** Of published figures, for the installation; of the returns of the actor's own partnership. */
type Asked = { id: string; reason: string; on: 'published' | 'returns' };

/** A note on published figures, or on returns that the actor may fill in; else a problem. */
async function loadNote(tx: Transaction, actor: Actor, { id, on }: Asked) {
  const partnershipId = on === 'returns' ? actor.partnershipId : null;
  const note = await tx.annotation.findUnique({
    where: { id, partnershipId },
    include: {
      withdrawal: true,
      returns: { select: { indicator: { select: { agencyId: true } } } },
    },
  });
  if (note === null) throw new ProblemError('not-found');
  for (const { indicator } of note.returns) {
    authorise(actor, 'returns:fill', { ownerAgencyId: indicator.agencyId });
  }
  return note;
}

/** Takes a note back. It stays in the list with the reason, and touches no figure any more. */
export async function withdrawAnnotation(
  { db, clock }: Deps,
  actor: Actor,
  asked: Asked,
): Promise<AnnotationView> {
  const { id } = asked;
  const { partnershipId, personId } = actor;
  const reason = asked.reason.trim();
  return db.prisma.$transaction(async (tx) => {
    const note = await loadNote(tx, actor, asked);
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
    const [withdrawn] = await listAnnotations(tx, actor, id);
    if (withdrawn === undefined) throw new ProblemError('not-found');
    return withdrawn;
  });
}
