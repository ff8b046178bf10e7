import type { Agency } from '@ragstone/contract/people';
import type { Actor } from '@ragstone/domain/access/policy';
import { v7 as uuidv7 } from 'uuid';
import { audit } from '../../db/audit.ts';
import { dateValueOrNull } from '../../db/civil-date.ts';
import type { Transaction } from '../../db/client.ts';
import type { Deps } from '../../deps.ts';
import { ProblemError, refuseFaults } from '../../http/problem.ts';
import { agencyOf, findAgency, listAgencies } from './queries.ts';

type AgencyFields = {
  name: string;
  shortName: string;
  kind: Agency['kind'];
  validFrom?: string | undefined;
  validTo?: string | undefined;
};

const columnsOf = (fields: AgencyFields) => ({
  name: fields.name.trim(),
  shortName: fields.shortName.trim(),
  kind: fields.kind,
  validFrom: dateValueOrNull(fields.validFrom),
  validTo: dateValueOrNull(fields.validTo),
});

async function refuseWrongFields(
  tx: Transaction,
  partnershipId: string,
  fields: AgencyFields & { id?: string },
) {
  const { validFrom, validTo } = fields;
  if (validFrom !== undefined && validTo !== undefined && validTo < validFrom) {
    refuseFaults([{ pointer: '/validTo', message: 'The last day is before the first' }]);
  }
  const name = fields.name.trim().toLowerCase();
  const agencies = await listAgencies(tx, partnershipId);
  if (agencies.some((each) => each.id !== fields.id && each.name.toLowerCase() === name)) {
    refuseFaults([{ pointer: '/name', message: 'There is an agency of this name already' }]);
  }
}

export async function addAgency({ db }: Deps, actor: Actor, fields: AgencyFields): Promise<Agency> {
  const { partnershipId, personId } = actor;
  return db.prisma.$transaction(async (tx) => {
    await refuseWrongFields(tx, partnershipId, fields);
    const data = { id: uuidv7(), partnershipId, ...columnsOf(fields) };
    const after = agencyOf(await tx.agency.create({ data }));
    const subject = { subject: 'agency', subjectId: after.id, partnershipId, personId };
    await audit(tx, { ...subject, action: 'agency:add', after });
    return after;
  });
}

export async function saveAgency(
  { db }: Deps,
  actor: Actor,
  asked: AgencyFields & { id: string; version: number },
): Promise<Agency> {
  const { partnershipId, personId } = actor;
  const { id, version } = asked;
  return db.prisma.$transaction(async (tx) => {
    const before = await findAgency(tx, { partnershipId, id });
    if (before === undefined) throw new ProblemError('not-found');
    await refuseWrongFields(tx, partnershipId, asked);
    const saved = await tx.agency.updateMany({
      where: { id, partnershipId, version },
      data: { ...columnsOf(asked), version: version + 1 },
    });
    const after = await findAgency(tx, { partnershipId, id });
    if (saved.count === 0 || after === undefined) {
      throw new ProblemError('stale', { current: after });
    }
    const subject = { subject: 'agency', subjectId: id, partnershipId, personId };
    await audit(tx, { ...subject, action: 'agency:save', before, after });
    return after;
  });
}
