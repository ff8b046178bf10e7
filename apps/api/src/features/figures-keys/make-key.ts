import { type FiguresKey, mostKeys } from '@ragstone/contract/figures-keys';
import { type Actor, can } from '@ragstone/domain/access/policy';
import { v7 as uuidv7 } from 'uuid';
import { minutesLater } from '../../clock.ts';
import { audit } from '../../db/audit.ts';
import type { Transaction } from '../../db/client.ts';
import { endKeys } from '../../db/end-keys.ts';
import type { Deps } from '../../deps.ts';
import { newKeySecret } from '../../http/figures-key.ts';
import { ProblemError, refuseFaults } from '../../http/problem.ts';
import { hashOfToken } from '../../http/session-cookie.ts';
import { keyView, listOwnKeys } from './queries.ts';

/** One key of a person at a time: names are told apart and keys are counted before one is written. */
const holdKeys = (tx: Transaction, { partnershipId, personId }: Actor) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`key ${partnershipId} ${personId}`}, 0))`;

function faultsIn(inUse: readonly FiguresKey[], name: string) {
  const faults = [];
  if (inUse.some((one) => one.name.toLowerCase() === name.toLowerCase())) {
    faults.push({ pointer: '/name', message: 'You have a key of this name already' });
  }
  if (inUse.length >= mostKeys.inUse) {
    const message = `You have ${mostKeys.inUse} keys, which is as many as there can be. End one first`;
    faults.push({ pointer: '', message });
  }
  return faults;
}

/**
 * Whatever ends sessions ends keys after them: while the session stands, those who end it wait, and
 * find the key; once it is gone, none is made in it.
 */
async function holdSession(tx: Transaction, sessionId: string): Promise<void> {
  const standing = await tx.$queryRaw<unknown[]>`
    SELECT FROM session WHERE id = ${sessionId}::uuid FOR KEY SHARE`;
  if (standing.length === 0) throw new ProblemError('not-signed-in');
}

/** Makes a key and answers its secret, which exists nowhere else. */
export async function makeKey(
  { db, clock }: Deps,
  actor: Actor,
  asked: { name: string; days: number; sessionId: string },
): Promise<{ key: FiguresKey; secret: string }> {
  const { partnershipId, personId } = actor;
  const now = clock.now();
  const id = uuidv7();
  const name = asked.name.trim();
  const secret = newKeySecret();
  return db.prisma.$transaction(async (tx) => {
    await holdSession(tx, asked.sessionId);
    await holdKeys(tx, actor);
    const keys = await listOwnKeys(tx, actor, now);
    const inUse = keys.filter(({ endedAt }) => endedAt === undefined);
    refuseFaults(faultsIn(inUse, name));
    const expiresAt = minutesLater(now, asked.days * 24 * 60);
    const held = { id, partnershipId, personId, name, createdAt: now, expiresAt };
    const row = await tx.figuresKey.create({ data: { ...held, tokenHash: hashOfToken(secret) } });
    const after = { expiresAt: expiresAt.toISOString() };
    const subject = { subject: 'key', subjectId: id, partnershipId, personId };
    await audit(tx, { ...subject, action: 'key:make', after });
    return { key: keyView(row, now), secret };
  });
}

/** Ends a key of the person who asks. That of another person is not there. */
export async function endOwnKey({ db, clock }: Deps, actor: Actor, id: string): Promise<void> {
  const { partnershipId, personId } = actor;
  const now = clock.now();
  await db.prisma.$transaction(async (tx) => {
    const row = await tx.figuresKey.findFirst({
      where: { id, partnershipId, endedAt: null, expiresAt: { gt: now } },
    });
    if (row === null || !can(actor, 'key:manage', { ownerId: row.personId })) {
      throw new ProblemError('not-found');
    }
    await endKeys(tx, { id, personId }, { personId, now });
  });
}
