import { Readable } from 'node:stream';
import type pg from 'pg';
import { csvPieces } from '../../http/csv.ts';
import { ProblemError } from '../../http/problem.ts';
import { mostRowsOfWorkbook, xlsxStream } from '../../http/xlsx.ts';
import { countFigures, figureRows } from './figure-rows.ts';

type Asked = { release: number; small: boolean; kind: 'csv' | 'xlsx' };

async function refuseTooMany(pool: pg.Pool, { release, small }: Asked): Promise<void> {
  const counted = await countFigures(pool, release);
  const rows = counted.main + (small ? counted.small : 0);
  if (rows <= mostRowsOfWorkbook) return;
  const most = mostRowsOfWorkbook.toLocaleString('en-GB');
  const detail = `A workbook holds at most ${most} figures here. Take the CSV instead.`;
  throw new ProblemError('conflict', { detail });
}

/** The figures of a release as a file, written while it is sent. */
export async function downloadFigures(pool: pg.Pool, asked: Asked) {
  const { release, kind } = asked;
  const { rowCount } = await pool.query('SELECT FROM release WHERE id = $1', [release]);
  if (rowCount === 0) throw new ProblemError('not-found');
  const name = `release-${release}-figures.${kind}`;
  if (kind === 'csv') return { name, stream: Readable.from(csvPieces(figureRows(pool, asked))) };
  await refuseTooMany(pool, asked);
  const stream = xlsxStream({ name: `Release ${release}`, batches: figureRows(pool, asked) });
  return { name, stream };
}
