import type { AnnotationView } from '@ragstone/contract/annotations';
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
  withdrawal: true,
} satisfies Prisma.AnnotationInclude;

const labelsOfReady = new Map(readyIndicators.map(({ key, label }) => [key, label]));

type Row = Prisma.AnnotationGetPayload<{ include: typeof included }>;

const viewOf = (row: Row, names: ReadonlyMap<string, string>): AnnotationView => {
  const { withdrawal, scheme } = row;
  const addedBy = names.get(row.addedBy ?? '');
  const withdrawnBy = names.get(withdrawal?.withdrawnBy ?? '');
  return {
    id: row.id,
    kind: row.kind as AnnotationView['kind'], // these three are held by checks of the table
    from: monthKey(row.fromMonth),
    ...(row.toMonth !== null && { to: monthKey(row.toMonth) }),
    text: row.text,
    citation: row.citation,
    ofAreas: row.ofAreas as AnnotationView['ofAreas'],
    areas: row.areas.map(({ area }) => area),
    ofIndicators: row.ofIndicators as AnnotationView['ofIndicators'],
    ...(scheme !== null && { scheme }),
    indicators: row.indicators.map(({ indicator }) => indicator),
    returns: row.ready.flatMap(({ ready }) => labelsOfReady.get(ready) ?? []),
    ...(row.releaseId !== null && { release: row.releaseId }),
    isShipped: row.isShipped,
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

/** Every note, or the one of an id; those written last first. */
export async function listAnnotations(
  tx: Transaction,
  asked: { partnershipId: string; id?: string },
): Promise<AnnotationView[]> {
  const rows = await tx.annotation.findMany({
    where: asked.id === undefined ? {} : { id: asked.id },
    include: included,
    orderBy: [{ isShipped: 'asc' }, { addedAt: 'desc' }, { id: 'asc' }],
  });
  const names = await namesIn(tx, asked.partnershipId);
  return rows.map((row) => viewOf(row, names));
}
