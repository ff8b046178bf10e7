import type { ComparisonGroup } from '@ragstone/contract/comparison-groups';
import type { Fault } from '@ragstone/contract/problem';
import type { Actor } from '@ragstone/domain/access/policy';
import { v7 as uuidv7 } from 'uuid';
import { audit } from '../../db/audit.ts';
import type { Transaction } from '../../db/client.ts';
import type { Deps } from '../../deps.ts';
import { ProblemError, refuseFaults } from '../../http/problem.ts';
import { findGroup, listGroups } from './group-queries.ts';

type Fields = { name: string; areas: readonly string[] };
type Version = { id: string; version: number };

/** The chosen districts by their keys, or what is wrong with name and choice. */
async function checkedAreas(
  tx: Transaction,
  partnershipId: string,
  asked: Fields & { id: string },
) {
  const name = asked.name.trim().toLowerCase();
  const faults: Fault[] = [];
  const groups = await listGroups(tx, partnershipId);
  if (groups.some((one) => one.id !== asked.id && one.name.toLowerCase() === name)) {
    faults.push({ pointer: '/name', message: 'There is a group of this name already' });
  }
  const known = await tx.area.findMany({
    where: { kind: 'district', code: { in: [...asked.areas] } },
  });
  const idByCode = new Map(known.map((area) => [area.code, area.id]));
  const ids = new Set<number>();
  for (const [at, code] of asked.areas.entries()) {
    const areaId = idByCode.get(code);
    const pointer = `/areas/${at}`;
    if (areaId === undefined) faults.push({ pointer, message: `There is no district ${code}` });
    else if (ids.has(areaId)) faults.push({ pointer, message: `${code} is chosen twice` });
    else ids.add(areaId);
  }
  refuseFaults(faults);
  return [...ids];
}

async function saved(tx: Transaction, asked: { partnershipId: string; id: string }) {
  const group = await findGroup(tx, asked);
  if (group === undefined) throw new ProblemError('not-found');
  return group;
}

/** Moves a group one version on, or refuses the save as stale with what is saved. */
async function nextVersion(
  tx: Transaction,
  { partnershipId, id, version }: Version & { partnershipId: string },
  data: { name?: string; withdrawnAt?: Date },
): Promise<ComparisonGroup> {
  const before = await saved(tx, { partnershipId, id });
  const { count } = await tx.comparisonGroup.updateMany({
    where: { id, partnershipId, version, withdrawnAt: null },
    data: { ...data, version: version + 1 },
  });
  if (count === 0) throw new ProblemError('stale', { current: before });
  return before;
}

export async function addGroup({ db }: Deps, actor: Actor, fields: Fields) {
  const { partnershipId, personId } = actor;
  const id = uuidv7();
  return db.prisma.$transaction(async (tx) => {
    const areas = await checkedAreas(tx, partnershipId, { ...fields, id });
    await tx.comparisonGroup.create({ data: { id, partnershipId, name: fields.name.trim() } });
    await tx.comparisonGroupArea.createMany({
      data: areas.map((areaId) => ({ groupId: id, areaId })),
    });
    const after = await saved(tx, { partnershipId, id });
    const subject = { subject: 'comparison-group', subjectId: id, partnershipId, personId };
    await audit(tx, { ...subject, action: 'comparison-group:add', after });
    return after;
  });
}

export async function saveGroup({ db }: Deps, actor: Actor, asked: Fields & Version) {
  const { partnershipId, personId } = actor;
  const { id, version } = asked;
  return db.prisma.$transaction(async (tx) => {
    const before = await nextVersion(
      tx,
      { partnershipId, id, version },
      { name: asked.name.trim() },
    );
    const areas = await checkedAreas(tx, partnershipId, asked);
    await tx.comparisonGroupArea.deleteMany({ where: { groupId: id } });
    await tx.comparisonGroupArea.createMany({
      data: areas.map((areaId) => ({ groupId: id, areaId })),
    });
    const after = await saved(tx, { partnershipId, id });
    const subject = { subject: 'comparison-group', subjectId: id, partnershipId, personId };
    await audit(tx, { ...subject, action: 'comparison-group:save', before, after });
    return after;
  });
}

/** Takes a group out of the choice. Its row stays, as everything that was compared with it. */
export async function withdrawGroup({ db, clock }: Deps, actor: Actor, asked: Version) {
  const { partnershipId, personId } = actor;
  const { id, version } = asked;
  await db.prisma.$transaction(async (tx) => {
    const before = await nextVersion(
      tx,
      { partnershipId, id, version },
      { withdrawnAt: clock.now() },
    );
    const subject = { subject: 'comparison-group', subjectId: id, partnershipId, personId };
    await audit(tx, { ...subject, action: 'comparison-group:withdraw', before });
  });
}
