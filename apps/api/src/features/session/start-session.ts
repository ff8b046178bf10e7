import { v7 as uuidv7 } from 'uuid';
import { minutesLater } from '../../clock.ts';
import { audit } from '../../db/audit.ts';
import type { Transaction } from '../../db/client.ts';
import { endSessions } from '../../db/end-sessions.ts';
import { hashOfToken, newToken } from '../../http/session-cookie.ts';

export type NewSession = {
  personId: string;
  now: Date;
  hours: number;
  device: string;
  /** Whoever is signed in on this browser until now. */
  replaces: { id: string; sessionId: string } | undefined;
};

/** Starts a session and answers its token, which exists nowhere else. Always a new one at sign-in. */
export async function startSession(tx: Transaction, session: NewSession): Promise<string> {
  const { replaces } = session;
  if (replaces !== undefined) {
    await endSessions(tx, { id: replaces.sessionId }, { personId: replaces.id });
  }
  const token = newToken();
  const id = uuidv7();
  await tx.session.create({
    data: {
      id,
      tokenHash: hashOfToken(token),
      personId: session.personId,
      createdAt: session.now,
      lastSeenAt: session.now,
      expiresAt: minutesLater(session.now, session.hours * 60),
      device: session.device.slice(0, 200),
    },
  });
  await audit(tx, {
    personId: session.personId,
    action: 'session:start',
    subject: 'session',
    subjectId: id,
  });
  return token;
}
