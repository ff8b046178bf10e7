import { type SavedView, savedPages } from '@ragstone/contract/saved-views';
import type { Actor } from '@ragstone/domain/access/policy';
import type { Transaction } from '../../db/client.ts';
import type { SavedView as Row } from '../../generated/prisma/client.ts';

/** `undefined` for a page that is no longer there to be opened. */
function viewOf({ id, name, page, search, pinnedAt, version }: Row): SavedView | undefined {
  const known = savedPages.find((one) => one === page);
  if (known === undefined) return undefined;
  return { id, name, page: known, search, isPinned: pinnedAt !== null, version };
}

/** What the person who asks has saved in this partnership, by name. */
export async function listViews(tx: Transaction, actor: Actor): Promise<SavedView[]> {
  const { partnershipId, personId } = actor;
  const where = { partnershipId, personId, withdrawnAt: null };
  const rows = await tx.savedView.findMany({ where, orderBy: [{ name: 'asc' }, { id: 'asc' }] });
  return rows.flatMap((row) => viewOf(row) ?? []);
}

/** Whose a view is, for the policy; `undefined` for one withdrawn or of another partnership. */
export async function findView(tx: Transaction, { partnershipId, id }: Named) {
  const row = await tx.savedView.findFirst({ where: { id, partnershipId, withdrawnAt: null } });
  const view = row === null ? undefined : viewOf(row);
  return row === null || view === undefined ? undefined : { ownerId: row.personId, view };
}

type Named = { partnershipId: string; id: string };
