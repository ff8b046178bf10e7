import {
  areasReport,
  figuresReport,
  streetReport,
  unreadReport,
  weightsReport,
} from '@ragstone/contract/import-report';
import type pg from 'pg';
import { z } from 'zod';
import type { CheckProgress } from './reading.ts';

/** What only the server needs of a report. */
const stored = {
  /** What was held when the comparison was made, as the kind's `basis` marks it. */
  basis: z.string(),
  publishedFrom: z.enum(['given', 'file-date', 'today']),
};
export const storedStreetReport = streetReport.extend(stored);
export type StoredStreetReport = z.infer<typeof storedStreetReport>;
export const storedFiguresReport = figuresReport.extend(stored);
export type StoredFiguresReport = z.infer<typeof storedFiguresReport>;
export const storedAreasReport = areasReport.extend(stored);
export type StoredAreasReport = z.infer<typeof storedAreasReport>;
export const storedWeightsReport = weightsReport.extend(stored);
export type StoredWeightsReport = z.infer<typeof storedWeightsReport>;

/** The report as it is stored. */
export const storedReport = z.discriminatedUnion('kind', [
  storedStreetReport,
  storedFiguresReport,
  storedAreasReport,
  storedWeightsReport,
  unreadReport.extend(stored),
]);
export type StoredReport = z.infer<typeof storedReport>;

/**
 * Writes how far a check is, outside its transaction, so that others see it; false where it has
 * ended or the import was cancelled.
 */
export async function saveProgress(
  pool: pg.Pool,
  importId: string,
  { bytesDone, bytesTotal, rowsDone }: CheckProgress,
): Promise<boolean> {
  const { rowCount } = await pool.query(
    `UPDATE import SET bytes_done = $2, bytes_total = $3, rows_done = $4
     WHERE id = $1 AND state = 'checking'`,
    [importId, bytesDone, bytesTotal, rowsDone],
  );
  return rowCount === 1;
}

/** Ends a check with its report; false where the import was cancelled meanwhile. */
export async function saveReport(
  client: pg.ClientBase | pg.Pool,
  importId: string,
  ended: { state: 'checked' | 'refused'; report: StoredReport },
): Promise<boolean> {
  const { rowCount } = await client.query(
    `UPDATE import SET state = $2, report = $3, version = version + 1, bytes_done = bytes_total
     WHERE id = $1 AND state = 'checking'`,
    [importId, ended.state, JSON.stringify(ended.report)],
  );
  return rowCount === 1;
}

/** Begins to check, or begins again; false where the import is not to be checked any more. */
export async function beginTry(
  pool: pg.Pool,
  { importId, tries }: { importId: string; tries: number },
): Promise<boolean> {
  const { rowCount } = await pool.query(
    `UPDATE import SET tries = $2, bytes_done = 0, bytes_total = 0, rows_done = 0
     WHERE id = $1 AND state = 'checking'`,
    [importId, tries],
  );
  return rowCount === 1;
}

/** Gives a check up that was begun as often as it may be; a person may ask for it again. */
export const saveFailure = (pool: pg.Pool, importId: string) =>
  pool.query(
    "UPDATE import SET state = 'failed', version = version + 1 WHERE id = $1 AND state = 'checking'",
    [importId],
  );

/** Whether the check is still to be made: it has not ended, and nobody has cancelled the import. */
export async function isChecking(pool: pg.Pool, importId: string): Promise<boolean> {
  const checking = "SELECT FROM import WHERE id = $1 AND state = 'checking'";
  return (await pool.query(checking, [importId])).rowCount === 1;
}

const forcesQuery = `
  SELECT DISTINCT f.name FROM partnership_area p
  JOIN area_link l ON l.child_id = p.area_id JOIN area f ON f.id = l.parent_id AND f.kind = 'force'
  WHERE p.part = 'own' AND (p.partnership_id = $1 OR $1::uuid IS NULL) ORDER BY f.name`;

/** The forces of a partnership's own districts; without one, those of every partnership. */
export async function ownForces(
  client: pg.ClientBase,
  partnershipId: string | undefined,
): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(forcesQuery, [partnershipId ?? null]);
  return rows.map(({ name }) => name);
}
