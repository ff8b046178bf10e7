import type { Membership, Session } from '@ragstone/contract/session';
import type { Role } from '@ragstone/domain/access/policy';
import type { Database } from '../../db/client.ts';

type PersonRow = {
  id: string;
  name: string;
  email: string;
  memberships: {
    role: string;
    partnership: { id: string; slug: string; name: string };
    agency: { id: string; name: string } | null;
  }[];
};

const personWithMemberships = {
  id: true,
  name: true,
  email: true,
  memberships: {
    where: { endedAt: null },
    orderBy: { createdAt: 'asc' },
    select: {
      role: true,
      partnership: { select: { id: true, slug: true, name: true } },
      agency: { select: { id: true, name: true } },
    },
  },
} as const;

const membershipsOf = (person: PersonRow): Membership[] =>
  person.memberships.map(({ role, partnership, agency }) => ({
    role: role as Role, // held by a CHECK
    partnership,
    ...(agency === null ? {} : { agency }),
  }));

export async function findPerson(
  prisma: Database['prisma'],
  id: string,
): Promise<Pick<Session, 'person' | 'memberships'> | undefined> {
  const row = await prisma.person.findUnique({ where: { id }, select: personWithMemberships });
  if (row === null) return undefined;
  const { name, email } = row;
  return { person: { id: row.id, name, email }, memberships: membershipsOf(row) };
}

export async function listPeopleWithMemberships(prisma: Database['prisma']) {
  const rows = await prisma.person.findMany({
    where: { disabledAt: null, memberships: { some: { endedAt: null } } },
    orderBy: { id: 'asc' },
    select: personWithMemberships,
  });
  return rows.map((row) => ({ id: row.id, name: row.name, memberships: membershipsOf(row) }));
}

export async function findSetUpLink(prisma: Database['prisma'], tokenHash: string, now: Date) {
  const row = await prisma.setUpLink.findFirst({
    where: { tokenHash, usedAt: null, expiresAt: { gt: now }, person: { disabledAt: null } },
    select: {
      id: true,
      expiresAt: true,
      person: { select: { id: true, name: true, email: true } },
    },
  });
  return row ?? undefined;
}

export async function listLiveSessions(
  prisma: Database['prisma'],
  asked: { personId: string; now: Date; idleSince: Date },
) {
  return prisma.session.findMany({
    where: {
      personId: asked.personId,
      expiresAt: { gt: asked.now },
      lastSeenAt: { gt: asked.idleSince },
    },
    orderBy: { lastSeenAt: 'desc' },
    select: { id: true, device: true, createdAt: true, lastSeenAt: true },
  });
}
