import { addPerson } from '@ragstone/contract/people';
import { saveSettings } from '@ragstone/contract/settings';
import { defaultRagWording } from '@ragstone/domain/words/rag-wording';
import { v7 as uuidv7 } from 'uuid';
import { audit } from '../../db/audit.ts';
import type { Transaction } from '../../db/client.ts';
import { readInstallation } from '../../db/installation.ts';
import { findPersonByEmail } from '../../db/person-by-email.ts';
import type { Deps } from '../../deps.ts';
import { endSetUpLinks, makeSetUpLink, type SetUpLink } from './set-up-link.ts';

export type NewPartnership = {
  name: string;
  areaCodes: readonly string[];
  officer: { name: string; email: string };
};

/** `Sevenoaks District CSP` becomes `sevenoaks-district-csp`, and `Môn` becomes `mon`. */
export const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replaceAll(/^-|-$/g, '');

/** What the settings and the list of people would refuse later is refused here too. */
function wrongWords({ name, officer }: NewPartnership): string | undefined {
  const isName = saveSettings.schema.body.shape.name;
  const isPerson = addPerson.schema.body.shape;
  if (!isName.safeParse(name).success) return 'The name of the partnership is too long.';
  if (!isPerson.name.safeParse(officer.name).success) {
    return "The officer's name is empty or longer than 100 characters.";
  }
  if (isPerson.email.safeParse(officer.email.trim()).success) return undefined;
  return `${officer.email} is not an e-mail address.`;
}

/** The other districts of its force, to begin with: an officer chooses others in the settings. */
const addNeighbours = (tx: Transaction, partnershipId: string) => tx.$executeRaw`
  INSERT INTO partnership_area (partnership_id, area_id, part)
  SELECT DISTINCT own.partnership_id, d.id, 'neighbour' FROM partnership_area own
  JOIN area_link l ON l.child_id = own.area_id JOIN area f ON f.id = l.parent_id AND f.kind = 'force'
  JOIN area_link other ON other.parent_id = f.id
  JOIN area d ON d.id = other.child_id AND d.kind = 'district' AND d.valid_to IS NULL
  WHERE own.partnership_id = ${partnershipId}::uuid AND d.id <> ALL (
    SELECT area_id FROM partnership_area WHERE partnership_id = ${partnershipId}::uuid)`;

export type Created = { slug: string; areas: string[]; setUpLink?: SetUpLink };

/** Makes a partnership and its first officer, or says in one sentence why it cannot be made. */
export async function createPartnership(
  { db, clock, config }: Deps,
  asked: NewPartnership,
): Promise<Created | { refusal: string }> {
  const { demonstration } = await readInstallation(db.prisma, clock);
  if (demonstration) {
    return {
      refusal:
        'This database holds the demonstration, whose clock stands still. Use a database of its own: npm start -- --empty',
    };
  }
  const slug = slugOf(asked.name);
  if (slug === '') return { refusal: 'The name needs at least one letter or digit.' };
  const refusal = wrongWords(asked);
  if (refusal !== undefined) return { refusal };
  const now = clock.now();
  return db.prisma.$transaction(async (tx) => {
    if ((await tx.partnership.count({ where: { slug } })) > 0) {
      return { refusal: `There is a partnership ${slug} already.` };
    }
    const codes = [...new Set(asked.areaCodes)];
    const areas = await tx.area.findMany({ where: { kind: 'district', code: { in: codes } } });
    const unknown = codes.filter((code) => !areas.some((area) => area.code === code));
    if (unknown.length > 0) {
      return {
        refusal: `Unknown district: ${unknown.join(', ')}. Use ONS codes such as E07000111.`,
      };
    }
    const partnershipId = uuidv7();
    const name = asked.name.trim();
    await tx.partnership.create({ data: { id: partnershipId, slug, name, ...defaultRagWording } });
    await tx.partnershipArea.createMany({
      data: areas.map((area) => ({ partnershipId, areaId: area.id, part: 'own' })),
    });
    await addNeighbours(tx, partnershipId);
    const email = asked.officer.email.trim();
    const known = await findPersonByEmail(tx, email);
    const personId = known?.id ?? uuidv7();
    if (known === undefined) {
      await tx.person.create({ data: { id: personId, name: asked.officer.name.trim(), email } });
    }
    await tx.membership.create({
      data: { id: uuidv7(), partnershipId, personId, role: 'officer' },
    });
    await endSetUpLinks(tx, personId);
    await audit(tx, {
      partnershipId,
      action: 'partnership:create',
      subject: 'partnership',
      subjectId: partnershipId,
      after: { slug, name, areas: codes, officer: personId },
    });
    const created = { slug, areas: areas.map((area) => area.name) };
    if (known !== undefined && known.passwordHash !== null) return created;
    const setUpLink = await makeSetUpLink(tx, { personId, by: undefined, now, config });
    return { ...created, setUpLink };
  });
}

/** A set-up link made by whoever runs the installation, for anybody; `undefined` for an unknown address. */
export async function linkForPerson(
  { db, clock, config }: Deps,
  email: string,
): Promise<SetUpLink | undefined> {
  const now = clock.now();
  return db.prisma.$transaction(async (tx) => {
    const person = await findPersonByEmail(tx, email);
    if (person === undefined || person.isDisabled) return undefined;
    return makeSetUpLink(tx, { personId: person.id, by: undefined, now, config });
  });
}
