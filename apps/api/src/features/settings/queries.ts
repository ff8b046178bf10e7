import type { Settings } from '@ragstone/contract/settings';
import type { Transaction } from '../../db/client.ts';

export async function readSettings(tx: Transaction, partnershipId: string): Promise<Settings> {
  const row = await tx.partnership.findUniqueOrThrow({
    where: { id: partnershipId },
    include: { partnershipAreas: { include: { area: { select: { code: true, name: true } } } } },
  });
  const { name, redMeans, amberMeans, greenMeans, version } = row;
  const areasOf = (part: 'own' | 'neighbour') =>
    row.partnershipAreas
      .filter((each) => each.part === part)
      .map((each) => each.area)
      .sort((one, other) => one.name.localeCompare(other.name, 'en-GB'));
  return {
    name,
    redMeans,
    amberMeans,
    greenMeans,
    version,
    ownAreas: areasOf('own'),
    neighbours: areasOf('neighbour'),
  };
}

/** Every district that has not ended, and those that the partnership has chosen all the same. */
export async function listDistricts(tx: Transaction, partnershipId: string) {
  const rows = await tx.area.findMany({
    where: {
      kind: 'district',
      OR: [{ validTo: null }, { partnershipAreas: { some: { partnershipId } } }],
    },
    orderBy: { name: 'asc' },
    select: {
      code: true,
      name: true,
      partnershipAreas: { where: { partnershipId, part: 'own' }, select: { part: true } },
      areaLinksAsChild: {
        where: { parent: { kind: 'force' } },
        select: { parent: { select: { name: true } } },
      },
    },
  });
  const forceOf = ({ areaLinksAsChild }: (typeof rows)[number]) => areaLinksAsChild[0]?.parent.name;
  const own = new Set(
    rows.filter(({ partnershipAreas }) => partnershipAreas.length > 0).map(forceOf),
  );
  return rows.map((row) => {
    const force = forceOf(row);
    const isNear = force !== undefined && own.has(force);
    return { code: row.code, name: row.name, isNear, ...(force !== undefined && { force }) };
  });
}
