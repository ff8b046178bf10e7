import { audit } from './audit.ts';
import type { Transaction } from './client.ts';

type Keys = { personId: string; id?: string; partnershipId?: string };
type By = { personId: string; now: Date };

/** Ends the keys of a person that are in use, telling the audit of each and who ended it; answers how many. */
export async function endKeys(tx: Transaction, which: Keys, by: By): Promise<number> {
  const ended = await tx.figuresKey.findMany({
    where: { ...which, endedAt: null, expiresAt: { gt: by.now } },
    select: { id: true, partnershipId: true },
  });
  for (const { id, partnershipId } of ended) {
    const end = { where: { id, endedAt: null }, data: { endedAt: by.now } };
    if ((await tx.figuresKey.updateMany(end)).count === 0) continue;
    const { personId } = by;
    const event = { action: 'key:end', subject: 'key', subjectId: id } as const;
    await audit(tx, { ...event, partnershipId, personId });
  }
  return ended.length;
}
