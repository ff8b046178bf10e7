import type { ByteSource } from '@ragstone/sources/byte-source';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { fieldsOf } from './copy-fields.ts';

/** Every piece of an upload but its last has this many bytes, so that any byte is found at once. */
export const chunkBytes = 256 * 1024;

/** By COPY, because `pg` would receive bytes as text of twice the length. */
function copyQuery(uploadId: string, first: number, last: number): string {
  if (!/^[0-9a-f-]{36}$/.test(uploadId)) throw new Error(`Not an id: ${uploadId}`);
  return `COPY (SELECT bytes FROM upload_chunk WHERE upload_id = '${uploadId}'
    AND position BETWEEN ${first} AND ${last} ORDER BY position) TO STDOUT (FORMAT binary)`;
}

/** So many at a time: a reader that stops early then leaves little unread. */
const chunksAtOnce = 8;

async function* chunks(pool: pg.Pool, query: string): AsyncGenerator<Buffer> {
  const client = await pool.connect();
  let failure: Error | undefined;
  try {
    const stream = client.query(copyTo(query));
    try {
      yield* fieldsOf(stream);
    } finally {
      // The connection is only free again when the COPY has been read to its end.
      if (!stream.destroyed && !stream.readableEnded) for await (const _ of stream);
    }
  } catch (error) {
    failure = error instanceof Error ? error : new Error(String(error));
    throw error;
  } finally {
    client.release(failure);
  }
}

/** The bytes of an upload that is held in chunks, one chunk in memory at a time. */
export function sourceOfUpload(
  pool: pg.Pool,
  upload: { id: string; name: string; bytes: number },
): ByteSource {
  const { id, name, bytes: size } = upload;
  return {
    name,
    size,
    async *read(start, end) {
      const wanted = Math.min(end, size);
      if (wanted <= start) return;
      const last = Math.floor((wanted - 1) / chunkBytes);
      for (let first = Math.floor(start / chunkBytes); first <= last; first += chunksAtOnce) {
        let at = first * chunkBytes;
        const end = Math.min(last, first + chunksAtOnce - 1);
        for await (const chunk of chunks(pool, copyQuery(id, first, end))) {
          yield chunk.subarray(Math.max(0, start - at), wanted - at);
          at += chunk.length;
        }
        if (at < Math.min(wanted, (end + 1) * chunkBytes)) {
          throw new Error(`The bytes of upload ${id} end at ${at} of ${wanted}`);
        }
      }
    },
  };
}
