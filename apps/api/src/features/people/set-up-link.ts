import { v7 as uuidv7 } from 'uuid';
import { minutesLater } from '../../clock.ts';
import type { Config } from '../../config.ts';
import type { Transaction } from '../../db/client.ts';
import { hashOfToken, newToken } from '../../http/session-cookie.ts';

const hoursValid = 24;

export type SetUpLink = { url: string; expiresAt: string };

/**
 * Makes a link to choose a password and ends those made before. The token stands after a `#`, so
 * that no server or proxy on the way ever sees it.
 */
export async function makeSetUpLink(
  tx: Transaction,
  asked: { personId: string; madeBy: string | undefined; now: Date; config: Config },
): Promise<SetUpLink> {
  const { personId, now, config } = asked;
  const token = newToken();
  const expiresAt = minutesLater(now, hoursValid * 60);
  await tx.setUpLink.deleteMany({ where: { personId, usedAt: null } });
  await tx.setUpLink.create({
    data: {
      id: uuidv7(),
      tokenHash: hashOfToken(token),
      personId,
      madeBy: asked.madeBy ?? null,
      madeAt: now,
      expiresAt,
    },
  });
  const base = config.publicUrl?.origin ?? `http://127.0.0.1:${config.port}`;
  return { url: `${base}/set-up#${token}`, expiresAt: expiresAt.toISOString() };
}
