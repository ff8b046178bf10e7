import type { CoveredMonth, ForceCoverage, Release } from '@ragstone/contract/releases';
import { monthKey } from '@ragstone/domain/time/month';
import type pg from 'pg';
import { dateText } from '../../db/civil-date.ts';
import type { Transaction } from '../../db/client.ts';
import { namesIn } from '../../db/names-in.ts';
import type { Prisma } from '../../generated/prisma/client.ts';

const included = {
  source: { select: { name: true } },
  releaseFiles: { orderBy: { position: 'asc' } },
  coverage: {
    include: { force: { select: { name: true } } },
    orderBy: [{ forceId: 'asc' }, { month: 'asc' }],
  },
  releaseWithdrawal: true,
} satisfies Prisma.ReleaseInclude;

type Current = { release_id: number; force_id: number; month: number };

async function currentMonths(tx: Transaction): Promise<Set<string>> {
  const rows = await tx.$queryRawUnsafe<Current[]>(
    'SELECT release_id, force_id, month FROM current_coverage',
  );
  return new Set(rows.map((row) => `${row.release_id}/${row.force_id}/${row.month}`));
}

/** Releases with what they cover, newest first. */
export async function listReleases(
  tx: Transaction,
  asked: { partnershipId: string; id?: number },
): Promise<Release[]> {
  const rows = await tx.release.findMany({
    where: asked.id === undefined ? {} : { id: asked.id },
    include: included,
    orderBy: [{ acceptedAt: 'desc' }, { id: 'desc' }],
  });
  const names = await namesIn(tx, asked.partnershipId);
  const current = await currentMonths(tx);
  return rows.map((row): Release => {
    const acceptedBy = names.get(row.acceptedBy ?? '');
    const withdrawal = row.releaseWithdrawal;
    const withdrawnBy = names.get(withdrawal?.withdrawnBy ?? '');
    return {
      id: row.id,
      source: row.source.name,
      publishedOn: dateText(row.publishedOn),
      acceptedAt: row.acceptedAt.toISOString(),
      ...(acceptedBy !== undefined && { acceptedBy }),
      notes: row.notes,
      files: row.releaseFiles.map(({ name, sha256, bytes, rows: count }) => {
        return { name, sha256, bytes: Number(bytes), rows: count };
      }),
      months: row.coverage.map(
        ({ force, forceId, month, rows: count, unlocated, outside }): CoveredMonth => ({
          force: force.name,
          month: monthKey(month),
          rows: count,
          unlocated,
          outside,
          isCurrent: current.has(`${row.id}/${forceId}/${month}`),
        }),
      ),
      ...(withdrawal !== null && {
        withdrawn: {
          at: withdrawal.withdrawnAt.toISOString(),
          ...(withdrawnBy !== undefined && { by: withdrawnBy }),
          reason: withdrawal.reason,
        },
      }),
    };
  });
}

type CoverageRow = {
  source: string;
  code: string;
  name: string;
  is_own: boolean;
  month: number;
  rows: number;
  unlocated: number;
  outside: number;
  release: number;
  published_on: string;
};

const coverageQuery = `
  SELECT s.name AS source, f.code, f.name, c.month, c.rows, c.unlocated, c.outside,
    c.release_id AS release, c.published_on,
    EXISTS (SELECT FROM partnership_area p JOIN area_link l ON l.child_id = p.area_id
      WHERE p.partnership_id = $1 AND p.part = 'own' AND l.parent_id = c.force_id) AS is_own
  FROM current_coverage c JOIN source s ON s.id = c.source_id JOIN area f ON f.id = c.force_id
  ORDER BY is_own DESC, s.id, f.name, c.month`;

/** The months held now, by source and force; the partnership's own force first. */
export async function readCoverage(pool: pg.Pool, partnershipId: string): Promise<ForceCoverage[]> {
  const { rows } = await pool.query<CoverageRow>(coverageQuery, [partnershipId]);
  const forces = new Map<string, ForceCoverage>();
  for (const row of rows) {
    const key = `${row.source}/${row.code}`;
    const force = { code: row.code, name: row.name, isOwn: row.is_own };
    const held = forces.get(key) ?? { source: row.source, force, months: [] };
    const { rows: count, unlocated, outside, release } = row;
    held.months.push({
      month: monthKey(row.month),
      rows: count,
      unlocated,
      outside,
      release,
      publishedOn: row.published_on,
    });
    forces.set(key, held);
  }
  return [...forces.values()];
}
