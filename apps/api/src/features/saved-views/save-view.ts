import type { Fault } from '@ragstone/contract/problem';
import { mostSavedViews, type SavedView } from '@ragstone/contract/saved-views';
import { type Actor, can } from '@ragstone/domain/access/policy';
import { v7 as uuidv7 } from 'uuid';
import { audit } from '../../db/audit.ts';
import type { Transaction } from '../../db/client.ts';
import type { Deps } from '../../deps.ts';
import { ProblemError, refuseFaults } from '../../http/problem.ts';
import { askedAddress } from './asked-address.ts';
import { findView, listViews } from './queries.ts';

type Version = { id: string; version: number };
type Verb = 'add' | 'save' | 'withdraw';
type Versions = { before?: SavedView; after?: SavedView };

/** One save of a person at a time: names are told apart and views are counted before they are written. */
const holdViews = (tx: Transaction, { partnershipId, personId }: Actor) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`saved-view ${partnershipId} ${personId}`}, 0))`;

function auditView(tx: Transaction, actor: Actor, asked: { id: string; verb: Verb } & Versions) {
  const { partnershipId, personId } = actor;
  const { id, verb, ...versions } = asked;
  const subject = { subject: 'saved-view', subjectId: id, partnershipId, personId };
  return audit(tx, { ...subject, action: `saved-view:${verb}`, ...versions });
}

/** The view as it is saved. That of another person is not there, as one that was never saved. */
async function loadOwn(tx: Transaction, actor: Actor, id: string): Promise<SavedView> {
  const found = await findView(tx, { partnershipId: actor.partnershipId, id });
  if (found === undefined || !can(actor, 'saved-view:manage', found)) {
    throw new ProblemError('not-found');
  }
  return found.view;
}

function nameFaults(views: readonly SavedView[], { id, name }: { id?: string; name: string }) {
  const isTaken = views.some(
    (one) => one.id !== id && one.name.toLowerCase() === name.toLowerCase(),
  );
  return isTaken ? [{ pointer: '/name', message: 'You have a view of this name already' }] : [];
}

export async function addView(
  { db }: Deps,
  actor: Actor,
  asked: { name: string; address: string; partnership: string },
): Promise<SavedView> {
  const { partnershipId, personId } = actor;
  const id = uuidv7();
  const name = asked.name.trim();
  return db.prisma.$transaction(async (tx) => {
    await holdViews(tx, actor);
    const views = await listViews(tx, actor);
    const place = askedAddress(asked.address, asked.partnership);
    const faults: Fault[] = nameFaults(views, { name });
    if (place === undefined) {
      const message =
        'Only a view of trends, of compared areas or of an indicator of this partnership can be saved';
      faults.push({ pointer: '/address', message });
    }
    if (views.length >= mostSavedViews.kept) {
      const message = `You have ${mostSavedViews.kept} saved views, which is as many as there can be. Remove one first`;
      faults.push({ pointer: '', message });
    }
    refuseFaults(faults);
    if (place === undefined) throw new ProblemError('bad-request');
    await tx.savedView.create({ data: { id, partnershipId, personId, name, ...place } });
    const after = await loadOwn(tx, actor, id);
    await auditView(tx, actor, { id, verb: 'add', after });
    return after;
  });
}

type Changes = { name?: string; pinnedAt?: Date | null; withdrawnAt?: Date };

/** Moves a view one version on, or refuses the save as stale with what is saved. */
async function nextVersion(tx: Transaction, asked: Version & { before: SavedView }, data: Changes) {
  const { id, version, before } = asked;
  const { count } = await tx.savedView.updateMany({
    where: { id, version, withdrawnAt: null },
    data: { ...data, version: version + 1 },
  });
  if (count === 0) throw new ProblemError('stale', { current: before });
}

export async function saveView(
  { db, clock }: Deps,
  actor: Actor,
  asked: Version & { name: string; isPinned: boolean },
): Promise<SavedView> {
  const { id, isPinned } = asked;
  const name = asked.name.trim();
  return db.prisma.$transaction(async (tx) => {
    await holdViews(tx, actor);
    const before = await loadOwn(tx, actor, id);
    const views = await listViews(tx, actor);
    const faults: Fault[] = nameFaults(views, { id, name });
    const others = views.filter((one) => one.isPinned && one.id !== id);
    if (isPinned && others.length >= mostSavedViews.pinned) {
      const message = `${mostSavedViews.pinned} views are pinned, which is as many as there can be. Take one off first`;
      faults.push({ pointer: '/isPinned', message });
    }
    refuseFaults(faults);
    // A view stays where it was pinned: renaming it does not move it.
    const pinned = isPinned === before.isPinned ? {} : { pinnedAt: isPinned ? clock.now() : null };
    await nextVersion(tx, { ...asked, before }, { name, ...pinned });
    const after = await loadOwn(tx, actor, id);
    await auditView(tx, actor, { id, verb: 'save', before, after });
    return after;
  });
}

/** Takes a view out of the list, and so off the overview. Its row stays. */
export async function withdrawView({ db, clock }: Deps, actor: Actor, asked: Version) {
  await db.prisma.$transaction(async (tx) => {
    const before = await loadOwn(tx, actor, asked.id);
    await nextVersion(tx, { ...asked, before }, { withdrawnAt: clock.now() });
    await auditView(tx, actor, { id: asked.id, verb: 'withdraw', before });
  });
}
