import { v7 as uuidv7 } from 'uuid';
import { minutesLater } from '../../clock.ts';
import type { Config } from '../../config.ts';
import { audit } from '../../db/audit.ts';
import type { Transaction } from '../../db/client.ts';
import { hashOfToken, newToken } from '../../http/session-cookie.ts';

const hoursValid = 24;

export type SetUpLink = { url: string; expiresAt: string };

/**
 * Ends the links that a person has not used. Also wherever the person's roles change: whoever made a
 * link may have kept it, and would go in as them.
 */
export async function endSetUpLinks(tx: Transaction, personId: string): Promise<void> {
  await tx.setUpLink.deleteMany({ where: { personId, usedAt: null } });
}

/**
 * Makes a link to choose a password and ends those made before. The token stands after a `#`, so
 * that no server or proxy on the way ever sees it.
 */
export async function makeSetUpLink(
  tx: Transaction,
  asked: {
    personId: string;
    /** The officer and their partnership; `undefined` for whoever runs the installation. */
    by: { personId: string; partnershipId: string } | undefined;
    now: Date;
    config: Config;
  },
): Promise<SetUpLink> {
  const { personId, by, now, config } = asked;
  const token = newToken();
  const expiresAt = minutesLater(now, hoursValid * 60);
  await endSetUpLinks(tx, personId);
  await tx.setUpLink.create({
    data: {
      id: uuidv7(),
      tokenHash: hashOfToken(token),
      personId,
      madeBy: by?.personId ?? null,
      madeAt: now,
      expiresAt,
    },
  });
  await audit(tx, {
    partnershipId: by?.partnershipId,
    personId: by?.personId,
    action: 'set-up-link:make',
    subject: 'person',
    subjectId: personId,
  });
  const base = config.publicUrl?.origin ?? `http://127.0.0.1:${config.port}`;
  return { url: `${base}/set-up#${token}`, expiresAt: expiresAt.toISOString() };
}
