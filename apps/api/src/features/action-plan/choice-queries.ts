import type { AgencyName } from '@ragstone/contract/plan-fields';
import { findAgencyNames } from '../../db/agency-names.ts';
import type { Read } from '../../db/read.ts';

type Choices = {
  agencies: AgencyName[];
  indicators: { slug: string; label: string }[];
  areas: { code: string; name: string }[];
};

/** What priorities and actions may name: own agencies, indicators counted by month, own districts. */
export async function readChoices(read: Read, partnershipId: string): Promise<Choices> {
  const agencies = await findAgencyNames(read, partnershipId);
  const indicators = await read<Choices['indicators'][number]>(
    `SELECT i.slug, i.label FROM indicator i
      WHERE EXISTS (SELECT FROM source s WHERE s.scheme_id = i.scheme_id AND s.months = 1)
      ORDER BY i.scheme_id, i.position`,
    [],
  );
  const areas = await read<Choices['areas'][number]>(
    `SELECT a.code, a.name FROM partnership_area p JOIN area a ON a.id = p.area_id
      WHERE p.partnership_id = $1::uuid AND p.part = 'own' ORDER BY a.name`,
    [partnershipId],
  );
  return { agencies: [...agencies.values()], indicators, areas };
}
