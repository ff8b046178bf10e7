import type { AgencyName } from '@ragstone/contract/plan-fields';
import type { Read } from './read.ts';

/** The partnership's agencies by id: few, and named on most rows of a plan. */
export async function findAgencyNames(
  read: Read,
  partnershipId: string,
): Promise<Map<string, AgencyName>> {
  const sql = `SELECT id, name, short_name AS "shortName" FROM agency
    WHERE partnership_id = $1::uuid ORDER BY name`;
  const rows = await read<AgencyName>(sql, [partnershipId]);
  return new Map(rows.map((row) => [row.id, row]));
}

/** The agencies of some ids, in the order of their names. */
export const namesOf = (agencies: Map<string, AgencyName>, ids: readonly string[]): AgencyName[] =>
  [...agencies.values()].filter((agency) => ids.includes(agency.id));
