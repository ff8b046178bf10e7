import type { AnnotationView } from '@ragstone/contract/annotations';
import { type Actor, can } from '@ragstone/domain/access/policy';
import { readyIndicators } from '@ragstone/domain/returns/ready/ready-lists';
import { monthKey } from '@ragstone/domain/time/month';
import type { Transaction } from '../../db/client.ts';
import { namesIn } from '../../db/names-in.ts';
import type { Prisma } from '../../generated/prisma/client.ts';

const included = {
  scheme: { select: { slug: true, name: true } },
  areas: {
    select: { area: { select: { code: true, name: true, kind: true } } },
    orderBy: { area: { name: 'asc' } },
  },
  indicators: {
    select: { indicator: { select: { slug: true, label: true } } },
    orderBy: { indicatorId: 'asc' },
  },
  ready: { select: { ready: true }, orderBy: { ready: 'asc' } },
  returns: {
    select: { indicator: { select: { label: true, agencyId: true } } },
    orderBy: { indicator: { label: 'asc' } },
  },
  withdrawal: true,
} satisfies Prisma.AnnotationInclude;

const labelsOfReady = new Map(readyIndicators.map(({ key, label }) => [key, label]));

type Row = Prisma.AnnotationGetPayload<{ include: typeof included }>;

/** Whether the actor may read of a note at all: of one on returns, when one of them is theirs to read. */
const isShown = (row: Row, actor: Actor): boolean =>
  row.partnershipId === null || row.returns.some((each) => isRead(each, actor));

const isRead = ({ indicator }: Row['returns'][number], actor: Actor) =>
  can(actor, 'returns:read', { ownerAgencyId: indicator.agencyId });

const mayWithdraw = (row: Row, actor: Actor): boolean => {
  if (row.isShipped || row.withdrawal !== null) return false;
  if (row.partnershipId === null) return can(actor, 'figures:import');
  return row.returns.every(({ indicator }) =>
    can(actor, 'returns:fill', { ownerAgencyId: indicator.agencyId }),
  );
};

const viewOf = (row: Row, actor: Actor, names: ReadonlyMap<string, string>): AnnotationView => {
  const { withdrawal, scheme } = row;
  const addedBy = names.get(row.addedBy ?? '');
  const withdrawnBy = names.get(withdrawal?.withdrawnBy ?? '');
  return {
    id: row.id,
    kind: row.kind as AnnotationView['kind'], // these are held by checks of the table
    from: monthKey(row.fromMonth),
    ...(row.toMonth !== null && { to: monthKey(row.toMonth) }),
    text: row.text,
    citation: row.citation,
    ofAreas: row.ofAreas as AnnotationView['ofAreas'],
    areas: row.areas.map(({ area }) => area),
    ofIndicators: row.ofIndicators as AnnotationView['ofIndicators'],
    ...(scheme !== null && { scheme }),
    indicators: row.indicators.map(({ indicator }) => indicator),
    returns: [
      ...row.ready.flatMap(({ ready }) => labelsOfReady.get(ready) ?? []),
      ...row.returns.filter((each) => isRead(each, actor)).map(({ indicator }) => indicator.label),
    ],
    ...(row.releaseId !== null && { release: row.releaseId }),
    isShipped: row.isShipped,
    mayWithdraw: mayWithdraw(row, actor),
    addedAt: row.addedAt.toISOString(),
    ...(addedBy !== undefined && { addedBy }),
    ...(withdrawal !== null && {
      withdrawn: {
        at: withdrawal.withdrawnAt.toISOString(),
        ...(withdrawnBy !== undefined && { by: withdrawnBy }),
        reason: withdrawal.reason,
      },
    }),
  };
};

/**
 * Every note that the actor may read, or the one of an id; those written last first. Notes on returns are
 * of the actor's own partnership.
 */
export async function listAnnotations(
  tx: Transaction,
  actor: Actor,
  id?: string,
): Promise<AnnotationView[]> {
  const { partnershipId } = actor;
  const rows = await tx.annotation.findMany({
    where: { ...(id !== undefined && { id }), OR: [{ partnershipId: null }, { partnershipId }] },
    include: included,
    orderBy: [{ isShipped: 'asc' }, { addedAt: 'desc' }, { id: 'asc' }],
  });
  const names = await namesIn(tx, partnershipId);
  return rows.filter((row) => isShown(row, actor)).map((row) => viewOf(row, actor, names));
}
