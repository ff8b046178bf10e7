import type { FiguresKey } from '@ragstone/contract/figures-keys';
import type { Actor } from '@ragstone/domain/access/policy';
import { londonDateOf, minutesLater } from '../../clock.ts';
import type { Transaction } from '../../db/client.ts';
import type { FiguresKey as Row } from '../../generated/prisma/client.ts';

const daysShown = 30;

/** A key that has run out ended when it did: nothing has to be written for that. */
function endOf({ endedAt, expiresAt }: Row, now: Date): Date | undefined {
  if (endedAt !== null) return endedAt;
  return expiresAt <= now ? expiresAt : undefined;
}

export function keyView(row: Row, now: Date): FiguresKey {
  const { id, name, createdAt, expiresAt, lastUsedOn } = row;
  const end = endOf(row, now);
  return {
    id,
    name,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    ...(lastUsedOn === null ? {} : { lastUsedOn: londonDateOf(lastUsedOn) }),
    ...(end === undefined ? {} : { endedAt: end.toISOString() }),
  };
}

/** The keys of the person who asks in this partnership: those in use, then those that ended lately. */
export async function listOwnKeys(
  tx: Pick<Transaction, 'figuresKey'>,
  actor: Actor,
  now: Date,
): Promise<FiguresKey[]> {
  const { partnershipId, personId } = actor;
  const lately = minutesLater(now, -daysShown * 24 * 60).toISOString();
  const where = { partnershipId, personId };
  const rows = await tx.figuresKey.findMany({ where, orderBy: { createdAt: 'desc' } });
  const keys = rows.map((row) => keyView(row, now));
  const inUse = keys.filter(({ endedAt }) => endedAt === undefined);
  const ended = keys.filter(({ endedAt }) => endedAt !== undefined && endedAt > lately);
  return [...inUse, ...ended];
}
