import type { Member } from '@ragstone/contract/people';
import type { Fault } from '@ragstone/contract/problem';
import type { Actor, Role } from '@ragstone/domain/access/policy';
import { v7 as uuidv7 } from 'uuid';
import { audit } from '../../db/audit.ts';
import type { Transaction } from '../../db/client.ts';
import { endKeys } from '../../db/end-keys.ts';
import { endSessions } from '../../db/end-sessions.ts';
import { findPersonByEmail } from '../../db/person-by-email.ts';
import type { Deps } from '../../deps.ts';
import { ProblemError, refuseFaults } from '../../http/problem.ts';
import { belongsElsewhere, findAgency, findMember, listMembers } from './queries.ts';
import { endSetUpLinks, makeSetUpLink, type SetUpLink } from './set-up-link.ts';

type RoleChoice = { role: Role; agencyId?: string | undefined };

/** Partners speak for an agency of this partnership; the other roles for none. */
async function refuseWrongAgency(tx: Transaction, partnershipId: string, choice: RoleChoice) {
  const faults: Fault[] = [];
  const pointer = '/agencyId';
  if (choice.role === 'partner' && choice.agencyId === undefined) {
    faults.push({ pointer, message: 'Choose the agency that this partner speaks for' });
  }
  if (choice.role !== 'partner' && choice.agencyId !== undefined) {
    faults.push({ pointer, message: 'Only partners speak for an agency' });
  }
  if (choice.agencyId !== undefined) {
    const found = await findAgency(tx, { partnershipId, id: choice.agencyId });
    if (found === undefined) faults.push({ pointer, message: 'There is no such agency here' });
  }
  refuseFaults(faults);
}

async function loadMember(tx: Transaction, asked: { partnershipId: string; personId: string }) {
  const found = await findMember(tx, asked);
  if (found === undefined) throw new ProblemError('not-found');
  return found;
}

/** Roles of one partnership change one after another: two officers cannot remove each other. */
async function takeTurn(tx: Transaction, partnershipId: string) {
  await tx.$queryRaw`SELECT id FROM partnership WHERE id = ${partnershipId}::uuid FOR UPDATE`;
}

async function refuseLastOfficer(tx: Transaction, partnershipId: string, leaving: Member) {
  if (leaving.role !== 'officer') return;
  const officers = (await listMembers(tx, partnershipId)).filter((m) => m.role === 'officer');
  if (officers.length > 1) return;
  const detail = 'A partnership keeps at least one officer. Add another officer first.';
  throw new ProblemError('conflict', { detail });
}

/** Gives somebody a role. A new person gets a set-up link; one who can sign in already does not. */
export async function addMember(
  { db, clock, config }: Deps,
  actor: Actor,
  asked: { name: string; email: string } & RoleChoice,
): Promise<{ person: Member; setUpLink?: SetUpLink }> {
  const { partnershipId } = actor;
  const now = clock.now();
  return db.prisma.$transaction(async (tx) => {
    await refuseWrongAgency(tx, partnershipId, asked);
    const email = asked.email.trim();
    const known = await findPersonByEmail(tx, email);
    const personId = known?.id ?? uuidv7();
    if (known === undefined) {
      await tx.person.create({ data: { id: personId, name: asked.name.trim(), email } });
    } else if ((await findMember(tx, { partnershipId, personId })) !== undefined) {
      const message = 'Somebody with this e-mail address has a role here already';
      refuseFaults([{ pointer: '/email', message }]);
    }
    const agencyId = asked.agencyId ?? null;
    const membership = { id: uuidv7(), partnershipId, personId, role: asked.role, agencyId };
    await tx.membership.create({ data: membership });
    await endSetUpLinks(tx, personId);
    await audit(tx, {
      partnershipId,
      personId: actor.personId,
      action: 'person:add',
      subject: 'person',
      subjectId: personId,
      after: { role: asked.role, agencyId },
    });
    const person = await loadMember(tx, { partnershipId, personId });
    if (known !== undefined && known.passwordHash !== null) return { person };
    if (await belongsElsewhere(tx, { partnershipId, personId })) return { person };
    return { person, setUpLink: await makeSetUpLink(tx, { personId, by: actor, now, config }) };
  });
}

export async function changeRole(
  { db }: Deps,
  actor: Actor,
  asked: { personId: string } & RoleChoice,
): Promise<Member> {
  const { partnershipId } = actor;
  const { personId } = asked;
  return db.prisma.$transaction(async (tx) => {
    await takeTurn(tx, partnershipId);
    const before = await loadMember(tx, { partnershipId, personId });
    await refuseWrongAgency(tx, partnershipId, asked);
    if (asked.role !== 'officer') await refuseLastOfficer(tx, partnershipId, before);
    const after = { role: asked.role, agencyId: asked.agencyId ?? null };
    await tx.membership.updateMany({
      where: { partnershipId, personId, endedAt: null },
      data: after,
    });
    await audit(tx, {
      partnershipId,
      personId: actor.personId,
      action: 'person:change-role',
      subject: 'person',
      subjectId: personId,
      before: { role: before.role, agencyId: before.agency?.id ?? null },
      after,
    });
    return loadMember(tx, { partnershipId, personId });
  });
}

/** Ends the role at once, and the sessions with it. What the person wrote stays. */
export async function removeMember(deps: Deps, actor: Actor, personId: string): Promise<void> {
  const { partnershipId } = actor;
  const now = deps.clock.now();
  await deps.db.prisma.$transaction(async (tx) => {
    await takeTurn(tx, partnershipId);
    const before = await loadMember(tx, { partnershipId, personId });
    await refuseLastOfficer(tx, partnershipId, before);
    await tx.membership.updateMany({
      where: { partnershipId, personId, endedAt: null },
      data: { endedAt: now },
    });
    await endSetUpLinks(tx, personId);
    await endSessions(tx, { personId }, { personId: actor.personId, partnershipId });
    await endKeys(tx, { personId, partnershipId }, { personId: actor.personId, now });
    await audit(tx, {
      partnershipId,
      personId: actor.personId,
      action: 'person:remove',
      subject: 'person',
      subjectId: personId,
      before: { role: before.role, agencyId: before.agency?.id ?? null },
    });
  });
}

/**
 * A new link for somebody who forgot the password. Refused for people of several partnerships: one
 * partnership's officer would hold the key to another's papers.
 */
export async function renewSetUpLink(
  { db, clock, config }: Deps,
  actor: Actor,
  personId: string,
): Promise<SetUpLink> {
  const { partnershipId } = actor;
  const now = clock.now();
  return db.prisma.$transaction(async (tx) => {
    await loadMember(tx, { partnershipId, personId });
    if (await belongsElsewhere(tx, { partnershipId, personId })) {
      throw new ProblemError('conflict', {
        detail:
          'This person belongs to another partnership too. Ask whoever runs this installation for a new link.',
      });
    }
    return makeSetUpLink(tx, { personId, by: actor, now, config });
  });
}
