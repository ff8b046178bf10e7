import { faultsInPassword } from '@ragstone/domain/access/password';
import { audit } from '../../db/audit.ts';
import { endKeys } from '../../db/end-keys.ts';
import { endSessions } from '../../db/end-sessions.ts';
import type { Deps } from '../../deps.ts';
import { ProblemError, refuseFaults } from '../../http/problem.ts';
import { hashOfToken } from '../../http/session-cookie.ts';
import { hashPassword, isPassword } from './password.ts';
import { findSetUpLink } from './queries.ts';
import { type NewSession, startSession } from './start-session.ts';

const usedUp = {
  detail: 'Set-up links work once, for 24 hours. Ask your partnership officer for a new one.',
};

export async function loadSetUpLink({ db, clock }: Deps, token: string) {
  const link = await findSetUpLink(db.prisma, hashOfToken(token), clock.now());
  if (link === undefined) throw new ProblemError('link-used', usedUp);
  return link;
}

/** Uses a set-up link: the password is set, every older session and key ends, and a new session starts. */
export async function choosePassword(
  deps: Deps,
  asked: { token: string; password: string } & Pick<NewSession, 'device' | 'replaces'>,
): Promise<{ personId: string; token: string }> {
  const link = await loadSetUpLink(deps, asked.token);
  refuseFaults(faultsInPassword(asked.password, { pointer: '/password', ...link.person }));
  const passwordHash = await hashPassword(asked.password);
  const now = deps.clock.now();
  const personId = link.person.id;
  const token = await deps.db.prisma.$transaction(async (tx) => {
    const used = await tx.setUpLink.updateMany({
      where: { id: link.id, usedAt: null },
      data: { usedAt: now },
    });
    if (used.count !== 1) throw new ProblemError('link-used', usedUp);
    await tx.person.update({ where: { id: personId }, data: { passwordHash } });
    await endSessions(tx, { personId }, { personId });
    await endKeys(tx, { personId }, { personId, now });
    await audit(tx, { personId, action: 'password:set', subject: 'person', subjectId: personId });
    const { sessionHours: hours } = deps.config;
    const { device, replaces } = asked;
    return startSession(tx, { personId, now, hours, device, replaces });
  });
  return { personId, token };
}

/** Changes the own password: the present one must be right; every other session and every key ends. */
export async function changePassword(
  { db, clock }: Deps,
  asked: {
    person: { id: string; name: string; email: string; sessionId: string };
    currentPassword: string;
    newPassword: string;
  },
): Promise<void> {
  const { id: personId, sessionId } = asked.person;
  const row = await db.prisma.person.findUniqueOrThrow({ where: { id: personId } });
  if (!(await isPassword(row.passwordHash, asked.currentPassword))) {
    refuseFaults([{ pointer: '/currentPassword', message: 'This is not your present password' }]);
  }
  refuseFaults(faultsInPassword(asked.newPassword, { pointer: '/newPassword', ...asked.person }));
  const passwordHash = await hashPassword(asked.newPassword);
  await db.prisma.$transaction(async (tx) => {
    await tx.person.update({ where: { id: personId }, data: { passwordHash } });
    await endSessions(tx, { personId, except: sessionId }, { personId });
    await endKeys(tx, { personId }, { personId, now: clock.now() });
    // Whoever holds an older link must not choose another password after this one.
    await tx.setUpLink.deleteMany({ where: { personId, usedAt: null } });
    await audit(tx, {
      personId,
      action: 'password:change',
      subject: 'person',
      subjectId: personId,
    });
  });
}
