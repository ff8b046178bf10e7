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

/** A partnership of Sevenoaks with two agencies and a person of every role. */
export async function addPartnership(
  prisma: Database['prisma'],
  slug: string,
): Promise<TestPartnership> {
  const id = uuidv7();
  const wording = { redMeans: 'Red', amberMeans: 'Amber', greenMeans: 'Green' };
  await prisma.partnership.create({ data: { id, slug, name: `${slug} partnership`, ...wording } });
  const area = await prisma.area.findUniqueOrThrow({ where: { code: 'E07000111' } });
  await prisma.partnershipArea.create({
    data: { partnershipId: id, areaId: area.id, part: 'own' },
  });
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
