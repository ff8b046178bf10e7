import { audit } from './audit.ts';
import type { Transaction } from './client.ts';

type Sessions = { id: string } | { personId: string; except?: string };
type By = { personId: string; partnershipId?: string };

/** Ends sessions at once, telling the audit of each and who ended it; answers how many. */
export async function endSessions(tx: Transaction, which: Sessions, by: By): Promise<number> {
  const where =
    'id' in which
      ? { id: which.id }
      : { personId: which.personId, ...(which.except && { id: { not: which.except } }) };
  const ended = await tx.session.findMany({ where, select: { id: true } });
  for (const { id } of ended) {
    await tx.session.deleteMany({ where: { id } });
    await audit(tx, { ...by, action: 'session:end', subject: 'session', subjectId: id });
  }
  return ended.length;
}
