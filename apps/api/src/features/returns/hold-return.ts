import type { AgencyName } from '@ragstone/contract/plan-fields';
import type { Actor } from '@ragstone/domain/access/policy';
import type { Read } from '../../db/read.ts';
import { authorise } from '../../http/access.ts';
import { ProblemError } from '../../http/problem.ts';

type Asked = { agencyId: string; permission: 'returns:read' | 'returns:fill' };

/** The agency of the actor's partnership whose return this is. Throws `not-found`, or `forbidden`. */
export async function holdReturn(
  read: Read,
  actor: Actor,
  { agencyId, permission }: Asked,
): Promise<AgencyName> {
  const sql = `SELECT id, name, short_name AS "shortName" FROM agency
    WHERE partnership_id = $1::uuid AND id = $2::uuid`;
  const [agency] = await read<AgencyName>(sql, [actor.partnershipId, agencyId]);
  if (agency === undefined) throw new ProblemError('not-found');
  authorise(actor, permission, { ownerAgencyId: agencyId });
  return agency;
}
