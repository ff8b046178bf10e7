import { defaultRagWording } from '@ragstone/domain/words/rag-wording';
import { idOf } from '../id.ts';
import type { PeopleRows } from '../plan-rows.ts';
import { cast, type PersonKey } from './cast.ts';
import { agencyId, beganAt, partnershipId, personId } from './ids.ts';
import type { Partnership } from './partnership.ts';

const emailOf = (name: string) =>
  `${name.replace('Councillor ', '').toLowerCase().replaceAll(' ', '.')}@example.org`;

function rowsOf(partnership: Partnership) {
  const { slug, name, areaCode, neighbourCodes } = partnership;
  const id = partnershipId(slug);
  return {
    partnership: { id, slug, name, ...defaultRagWording, createdAt: beganAt },
    areas: [
      { partnershipId: id, areaCode, part: 'own' as const },
      ...neighbourCodes.map((code) => ({
        partnershipId: id,
        areaCode: code,
        part: 'neighbour' as const,
      })),
    ],
    agencies: partnership.agencies.map(({ key, ...agency }) => ({
      id: agencyId(partnership, key),
      partnershipId: id,
      ...agency,
    })),
    memberships: partnership.members.map((member) => ({
      id: idOf(`membership:${slug}:${member.person}`, beganAt),
      partnershipId: id,
      personId: personId(member.person),
      role: member.role,
      agencyId: member.role === 'partner' ? agencyId(partnership, member.agency) : undefined,
      createdAt: beganAt,
    })),
  };
}

/** Partnerships with their areas, agencies and people; somebody of two partnerships is one person. */
export function makePeople(partnerships: readonly Partnership[]): PeopleRows {
  const rows = partnerships.map(rowsOf);
  return {
    partnerships: rows.map(({ partnership }) => partnership),
    partnershipAreas: rows.flatMap(({ areas }) => areas),
    agencies: rows.flatMap(({ agencies }) => agencies),
    people: (Object.keys(cast) as PersonKey[]).map((person) => ({
      id: personId(person),
      name: cast[person],
      email: emailOf(cast[person]),
      createdAt: beganAt,
    })),
    memberships: rows.flatMap(({ memberships }) => memberships),
  };
}
