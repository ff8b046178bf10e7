import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { chunkBytes } from '../../db/chunk-source.ts';
import type { Deps } from '../../deps.ts';
import { ProblemError } from '../../http/problem.ts';

type Asked = { importId: string; partnershipId: string; position: number; bytes: Readable };

const endQuery = 'UPDATE upload SET bytes = $2, sha256 = $3 WHERE id = $1';

/** Whoever accepts or cancels the import comes before or after, not in between. */
const holdImport = 'SELECT FROM import WHERE id = $1 FOR UPDATE';

const removeOld = `
  DELETE FROM upload u USING import i
  WHERE u.import_id = i.id AND i.id = $1 AND i.partnership_id = $2 AND u.position = $3
    AND i.state IN ('uploading', 'refused', 'checked', 'failed')
  RETURNING u.name, u.file_date, u.bytes`;

type OldRow = { name: string; file_date: string | null; bytes: number };

const addNew = `
  INSERT INTO upload (id, import_id, position, name, file_date, bytes)
  VALUES ($1, $2, $3, $4, $5, $6)`;

const reopen = `
  UPDATE import SET state = 'uploading', report = NULL, version = version + 1 WHERE id = $1`;

/**
 * A file sent again is a new upload: what is still on its way for the one before is then refused
 * by the database, because the row it belongs to is gone.
 */
async function begin(pool: pg.Pool, asked: Asked): Promise<{ id: string; declared: number }> {
  const { importId, partnershipId, position } = asked;
  const id = uuidv7();
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query(holdImport, [importId]);
    const removed = await client.query<OldRow>(removeOld, [importId, partnershipId, position]);
    const old = removed.rows[0];
    if (old === undefined) throw new ProblemError('not-found');
    await client.query(addNew, [id, importId, position, old.name, old.file_date, old.bytes]);
    await client.query(reopen, [importId]);
    await client.query('COMMIT');
    return { id, declared: old.bytes };
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

/** Cuts a stream into chunks of one size; only the last is smaller. */
async function* chunksOf(bytes: Readable): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let length = 0;
  for await (const piece of bytes as AsyncIterable<Buffer>) {
    held.push(piece);
    length += piece.length;
    while (length >= chunkBytes) {
      const whole = Buffer.concat(held);
      yield whole.subarray(0, chunkBytes);
      held = [whole.subarray(chunkBytes)];
      length -= chunkBytes;
    }
  }
  if (length > 0) yield Buffer.concat(held);
}

/**
 * Takes the bytes of one file as they come, a chunk at a time in memory. A connection that breaks,
 * or more bytes than were announced, leaves nothing behind.
 */
export async function receiveUpload(
  { db, config }: Deps,
  asked: Asked,
): Promise<{ bytes: number; sha256: string }> {
  const { id, declared } = await begin(db.pool, asked);
  const hash = createHash('sha256');
  let bytes = 0;
  let position = 0;
  try {
    for await (const chunk of chunksOf(asked.bytes)) {
      bytes += chunk.length;
      if (bytes > config.uploadLimitBytes) throw tooLarge(config.uploadLimitBytes);
      hash.update(chunk);
      const insert = 'INSERT INTO upload_chunk (upload_id, position, bytes) VALUES ($1, $2, $3)';
      await db.pool.query(insert, [id, position, chunk]);
      position += 1;
    }
    if (bytes !== declared) {
      const detail = `${bytes} bytes arrived of ${declared} that were announced. Send the file again.`;
      throw new ProblemError('bad-request', { detail });
    }
  } catch (error) {
    await db.pool.query('DELETE FROM upload_chunk WHERE upload_id = $1', [id]);
    if (isReplaced(error)) {
      throw new ProblemError('conflict', { detail: 'The file was sent a second time meanwhile.' });
    }
    throw error;
  }
  const sha256 = hash.digest('hex');
  const { rowCount } = await db.pool.query(endQuery, [id, bytes, sha256]);
  if (rowCount === 0) throw new ProblemError('not-found');
  return { bytes, sha256 };
}

const isReplaced = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === '23503';

export const tooLarge = (limit: number) =>
  new ProblemError('too-large', {
    detail: `At most ${Math.floor(limit / 1024 / 1024)} MB can be sent in one import. Choose fewer forces or months on data.police.uk, and import them one after another.`,
  });
