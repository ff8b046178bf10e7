import type { Watch, WatchNotice } from '@ragstone/contract/watches';
import type { Actor } from '@ragstone/domain/access/policy';
import { dateText } from '../../db/civil-date.ts';
import type { Transaction } from '../../db/client.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { noticeMail, noticeParagraphs } from './stored-notice.ts';

const withNames = {
  indicator: { select: { slug: true, label: true } },
  area: { select: { code: true, name: true } },
} satisfies Prisma.WatchInclude;

type Row = Prisma.WatchGetPayload<{ include: typeof withNames }>;

const namesOf = ({ indicator, area }: Row) => ({ indicator, ...(area === null ? {} : { area }) });

const viewOf = (row: Row): Watch => ({ id: row.id, ...namesOf(row) });

const ownOf = ({ partnershipId, personId }: Actor) => ({ partnershipId, personId });

/** What the person who asks watches in this partnership, by indicator and area. */
export async function listOwnWatches(tx: Transaction, actor: Actor): Promise<Watch[]> {
  const rows = await tx.watch.findMany({
    where: { ...ownOf(actor), stoppedAt: null },
    include: withNames,
    orderBy: [{ indicator: { label: 'asc' } }, { area: { name: 'asc' } }, { id: 'asc' }],
  });
  return rows.map(viewOf);
}

/** Whose a watch is, for the policy; `undefined` for one stopped or of another partnership. */
export async function findWatch(tx: Transaction, asked: { partnershipId: string; id: string }) {
  const row = await tx.watch.findFirst({
    where: { ...asked, stoppedAt: null },
    include: withNames,
  });
  return row === null ? undefined : { ownerId: row.personId, watch: viewOf(row) };
}

/** More than these are history. */
const mostNotices = 20;

/** What the person who asks was told in this partnership, newest first, also of watches they have stopped. */
export async function listNotices(tx: Transaction, actor: Actor): Promise<WatchNotice[]> {
  const rows = await tx.watchNotice.findMany({
    where: { watch: ownOf(actor) },
    include: {
      watch: { include: withNames },
      release: { select: { id: true, publishedOn: true } },
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: mostNotices,
  });
  return rows.map(({ id, watch, heading, paragraphs, release, mail }) => ({
    id,
    ...namesOf(watch),
    heading,
    paragraphs: noticeParagraphs.parse(paragraphs),
    release: { id: release.id, publishedOn: dateText(release.publishedOn) },
    mail: noticeMail.parse(mail),
  }));
}
