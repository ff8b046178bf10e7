import type { ReturnDraftCell } from '@ragstone/contract/returns';
import type { Actor } from '@ragstone/domain/access/policy';
import { inTransaction } from '../../db/write.ts';
import type { Deps } from '../../deps.ts';
import { holdReturn } from './hold-return.ts';

type Asked = { agencyId: string; cells: ReturnDraftCell[] };

/** Keeps what a person has typed into a return; without a cell there is no draft. */
export function saveReturnDraft(
  deps: Deps,
  actor: Actor,
  { agencyId, cells }: Asked,
): Promise<{ savedAt: string }> {
  return inTransaction(deps, actor, async ({ tx, read, now }) => {
    await holdReturn(read, actor, { agencyId, permission: 'returns:fill' });
    const { personId, partnershipId } = actor;
    const where = { personId_agencyId: { personId, agencyId } };
    if (cells.length === 0) await tx.returnDraft.deleteMany({ where: { personId, agencyId } });
    else {
      await tx.returnDraft.upsert({
        where,
        create: { personId, agencyId, partnershipId, cells, savedAt: now },
        update: { cells, savedAt: now },
      });
    }
    return { savedAt: now.toISOString() };
  });
}
