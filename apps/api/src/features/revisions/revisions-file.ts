import { monthKey } from '@ragstone/domain/time/month';
import { spanLabel } from '@ragstone/domain/time/period-label';
import type pg from 'pg';
import { rowsInBatches } from '../../db/rows-in-batches.ts';
import type { Cell } from '../../http/cells.ts';
import { type AskedPair, loadPair, type RevisionRow } from './compare-releases.ts';
import { revisionsQuery } from './revision-queries.ts';

const header = (older: string, newer: string): Cell[] => [
  'Area code',
  'Area',
  'Recorded by',
  'Indicator',
  'First month',
  'Months',
  'Period',
  `Published ${older}`,
  'Status',
  `Published ${newer}`,
  'Status',
  'Difference',
];

const cellsOf = (row: RevisionRow): Cell[] => [
  row.code,
  row.name,
  row.force ?? undefined,
  row.label,
  monthKey(row.from_month),
  row.months,
  spanLabel({ from: row.from_month, to: row.from_month + row.months - 1 }),
  row.before ?? undefined,
  row.before_status,
  row.after ?? undefined,
  row.after_status,
  row.before === null || row.after === null ? undefined : row.after - row.before,
];

/** Every difference as rows of a table; what cannot be compared is refused before any is sent. */
export async function revisionRows(
  pool: pg.Pool,
  asked: AskedPair,
): Promise<AsyncGenerator<Cell[][]>> {
  const { before, after, months } = await loadPair(pool, asked);
  const values = [asked.older, asked.newer, asked.near ?? null];
  async function* batches() {
    yield [header(before.published_on, after.published_on)];
    const query = { text: revisionsQuery({ months, isNear: asked.near !== undefined }), values };
    for await (const rows of rowsInBatches<RevisionRow>(pool, query)) yield rows.map(cellsOf);
  }
  return batches();
}
