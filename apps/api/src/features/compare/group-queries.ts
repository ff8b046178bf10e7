import type { ComparisonGroup } from '@ragstone/contract/comparison-groups';
import type { Transaction } from '../../db/client.ts';

const withAreas = {
  areas: { select: { area: { select: { code: true, name: true } } } },
} as const;

type Row = {
  id: string;
  name: string;
  version: number;
  areas: { area: { code: string; name: string } }[];
};

const groupOf = ({ id, name, version, areas }: Row): ComparisonGroup => ({
  id,
  name,
  version,
  areas: areas
    .map(({ area }) => area)
    .sort((one, other) => one.name.localeCompare(other.name, 'en-GB')),
});

/** The groups that can be chosen, by name. */
export async function listGroups(tx: Transaction, partnershipId: string) {
  const rows = await tx.comparisonGroup.findMany({
    where: { partnershipId, withdrawnAt: null },
    orderBy: { name: 'asc' },
    include: withAreas,
  });
  return rows.map(groupOf);
}

/** `undefined` for one that was withdrawn, or of another partnership. */
export async function findGroup(
  tx: Transaction,
  { partnershipId, id }: { partnershipId: string; id: string },
): Promise<ComparisonGroup | undefined> {
  const row = await tx.comparisonGroup.findFirst({
    where: { id, partnershipId, withdrawnAt: null },
    include: withAreas,
  });
  return row === null ? undefined : groupOf(row);
}
