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

export async function listDistricts(tx: Transaction) {
  const rows = await tx.area.findMany({
    where: { kind: 'district' },
    orderBy: { name: 'asc' },
    select: {
      code: true,
      name: true,
      areaLinksAsChild: {
        where: { parent: { kind: 'force' } },
        select: { parent: { select: { name: true } } },
      },
    },
  });
  return rows.map(({ code, name, areaLinksAsChild }) => {
    const force = areaLinksAsChild[0]?.parent.name;
    return force === undefined ? { code, name } : { code, name, force };
  });
}
