import type { Agency, Member } from '@ragstone/contract/people';
import type { Role } from '@ragstone/domain/access/policy';
import { dateTextOrUndefined } from '../../db/civil-date.ts';
import type { Transaction } from '../../db/client.ts';

const memberColumns = {
  role: true,
  agency: { select: { id: true, name: true } },
  person: { select: { id: true, name: true, email: true, passwordHash: true } },
} as const;

type MemberRow = {
  role: string;
  agency: { id: string; name: string } | null;
  person: { id: string; name: string; email: string; passwordHash: string | null };
};

const memberOf = ({ role, agency, person }: MemberRow): Member => ({
  personId: person.id,
  name: person.name,
  email: person.email,
  role: role as Role, // held by a CHECK
  ...(agency === null ? {} : { agency }),
  hasPassword: person.passwordHash !== null,
});

export async function listMembers(tx: Transaction, partnershipId: string): Promise<Member[]> {
  const rows = await tx.membership.findMany({
    where: { partnershipId, endedAt: null },
    orderBy: { person: { name: 'asc' } },
    select: memberColumns,
  });
  return rows.map(memberOf);
}

export async function findMember(
  tx: Transaction,
  asked: { partnershipId: string; personId: string },
): Promise<Member | undefined> {
  const where = { ...asked, endedAt: null };
  const row = await tx.membership.findFirst({ where, select: memberColumns });
  return row === null ? undefined : memberOf(row);
}

export async function belongsElsewhere(
  tx: Transaction,
  asked: { partnershipId: string; personId: string },
): Promise<boolean> {
  const { personId, partnershipId } = asked;
  const elsewhere = { personId, endedAt: null, partnershipId: { not: partnershipId } };
  return (await tx.membership.count({ where: elsewhere })) > 0;
}

type AgencyRow = {
  id: string;
  name: string;
  shortName: string;
  kind: string;
  validFrom: Date | null;
  validTo: Date | null;
  version: number;
};

export function agencyOf(row: AgencyRow): Agency {
  const validFrom = dateTextOrUndefined(row.validFrom);
  const validTo = dateTextOrUndefined(row.validTo);
  return {
    id: row.id,
    name: row.name,
    shortName: row.shortName,
    kind: row.kind as Agency['kind'], // held by a CHECK
    version: row.version,
    ...(validFrom === undefined ? {} : { validFrom }),
    ...(validTo === undefined ? {} : { validTo }),
  };
}

export async function findAgency(
  tx: Transaction,
  asked: { partnershipId: string; id: string },
): Promise<Agency | undefined> {
  const row = await tx.agency.findFirst({ where: asked });
  return row === null ? undefined : agencyOf(row);
}

export async function listAgencies(tx: Transaction, partnershipId: string): Promise<Agency[]> {
  const rows = await tx.agency.findMany({ where: { partnershipId }, orderBy: { name: 'asc' } });
  return rows.map(agencyOf);
}
