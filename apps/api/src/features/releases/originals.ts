import { Readable } from 'node:stream';
import type pg from 'pg';
import { sourceOfUpload } from '../../db/chunk-source.ts';
import { ProblemError } from '../../http/problem.ts';

type Original = { id: string; position: number; name: string; bytes: number };

const originalsQuery = `
  SELECT u.id, u.position, u.name, u.bytes::float8 AS bytes
  FROM import i JOIN upload u ON u.import_id = i.id
  WHERE i.release_id = $1 AND (u.bytes = 0
    OR EXISTS (SELECT FROM upload_chunk c WHERE c.upload_id = u.id))
  ORDER BY u.position`;

const originalsOf = async (pool: pg.Pool, release: number): Promise<Original[]> =>
  (await pool.query<Original>(originalsQuery, [release])).rows;

/** The files of a release whose bytes are kept: those that were uploaded. */
export async function keptOriginals(pool: pg.Pool, release: number) {
  const originals = await originalsOf(pool, release);
  return originals.map(({ position, name, bytes }) => ({ position, name, bytes }));
}

/** The bytes of one original file as they were sent, a little of them in memory at a time. */
export async function openOriginal(
  pool: pg.Pool,
  asked: { release: number; position: number },
): Promise<{ name: string; bytes: number; stream: Readable }> {
  const originals = await originalsOf(pool, asked.release);
  const original = originals.find(({ position }) => position === asked.position);
  if (original === undefined) throw new ProblemError('not-found');
  const { name, bytes } = original;
  return { name, bytes, stream: Readable.from(sourceOfUpload(pool, original).read(0, bytes)) };
}
