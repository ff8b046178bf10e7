import { v7 as uuidv7 } from 'uuid';
import type { Database } from '../src/db/client.ts';

export type TestPartnership = {
  id: string;
  slug: string;
  officer: string;
  portfolioHolder: string;
  partner: string;
  agency: string;
  otherPartner: string;
  otherAgency: string;
};

/** The areas of a partnership, by their codes. */
type Areas = { own: readonly string[]; neighbours: readonly string[] };

/** Gives a partnership its areas; throws where there is none of a code. */
async function addAreas(prisma: Database['prisma'], partnershipId: string, of: Areas) {
  for (const [part, codes] of Object.entries({ own: of.own, neighbour: of.neighbours })) {
    const areas = await prisma.area.findMany({ where: { code: { in: [...codes] } } });
    if (areas.length < codes.length) throw new Error(`Not all of ${codes.join(', ')} are there`);
    await prisma.partnershipArea.createMany({
      data: areas.map(({ id }) => ({ partnershipId, areaId: id, part })),
    });
  }
}

/** A partnership, of Sevenoaks alone unless said, with two agencies and a person of every role. */
export async function addPartnership(
  prisma: Database['prisma'],
  slug: string,
  { own = ['E07000111'], neighbours = [] }: Partial<Areas> = {},
): Promise<TestPartnership> {
  const id = uuidv7();
  const wording = { redMeans: 'Red', amberMeans: 'Amber', greenMeans: 'Green' };
  await prisma.partnership.create({ data: { id, slug, name: `${slug} partnership`, ...wording } });
  await addAreas(prisma, id, { own, neighbours });
  const addAgency = async (name: string) => {
    const agency = { id: uuidv7(), partnershipId: id, name, shortName: name };
    await prisma.agency.create({ data: { ...agency, kind: 'responsible-authority' } });
    return agency.id;
  };
  const addPerson = async (role: string, agencyId: string | null = null) => {
    const personId = uuidv7();
    const email = `${role}.${personId}@example.org`;
    await prisma.person.create({ data: { id: personId, name: `A ${role}`, email } });
    const membership = { id: uuidv7(), partnershipId: id, personId, role, agencyId };
    await prisma.membership.create({ data: membership });
    return personId;
  };
  const agency = await addAgency('Kent Police');
  const otherAgency = await addAgency('Kent Fire and Rescue Service');
  return {
    id,
    slug,
    agency,
    otherAgency,
    officer: await addPerson('officer'),
    portfolioHolder: await addPerson('portfolio-holder'),
    partner: await addPerson('partner', agency),
    otherPartner: await addPerson('partner', otherAgency),
  };
}
