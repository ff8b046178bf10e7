import type { Actor } from '@ragstone/domain/access/policy';
import { audit } from '../../db/audit.ts';
import type { Deps } from '../../deps.ts';
import { ProblemError } from '../../http/problem.ts';
import { holdImport, isBeingChanged } from './locks.ts';
import { dropStaging } from './staging.ts';

/** Drops an import that is not accepted; a check under way finds it gone and saves nothing. */
export async function cancelImport({ db }: Deps, actor: Actor, id: string): Promise<void> {
  const { partnershipId, personId } = actor;
  await db.prisma.$transaction(async (tx) => {
    const isHeld = await holdImport(tx, id);
    const row = await tx.import.findFirst({ where: { id, partnershipId } });
    if (row === null) throw new ProblemError('not-found');
    if (!isHeld) throw new ProblemError('conflict', isBeingChanged);
    const cancelled = await tx.import.updateMany({
      where: { id, state: { notIn: ['accepted', 'cancelled'] } },
      data: { state: 'cancelled', version: { increment: 1 } },
    });
    if (cancelled.count === 0) {
      const detail = 'It is accepted or cancelled already. Accepted figures can be withdrawn.';
      throw new ProblemError('conflict', { detail });
    }
    await tx.uploadChunk.deleteMany({ where: { upload: { importId: id } } });
    // A check under way holds its tables to its end, and drops them when it finds itself cancelled.
    if (row.state !== 'checking') await tx.$executeRawUnsafe(dropStaging(id));
    const subject = { subject: 'import', subjectId: id, partnershipId, personId };
    await audit(tx, { ...subject, action: 'import:cancel', before: { state: row.state } });
  });
}
