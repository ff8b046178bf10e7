import type { ByteSource } from '@ragstone/sources/byte-source';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { fieldsOf } from './copy-fields.ts';

/** Every piece of an upload but its last has this many bytes, so that any byte is found at once. */
export const chunkBytes = 256 * 1024;

/** Fetched together: a query for each would keep the reader waiting as long as the reading takes. */
const chunksAtOnce = 4;

/** The batch being read, the one before it and the one after. */
const batchesHeld = 3;

/** By COPY, because `pg` would receive bytes as text of twice the length. */
function copyQuery(uploadId: string, first: number): string {
  if (!/^[0-9a-f-]{36}$/.test(uploadId)) throw new Error(`Not an id: ${uploadId}`);
  return `COPY (SELECT bytes FROM upload_chunk WHERE upload_id = '${uploadId}'
    AND position BETWEEN ${first} AND ${first + chunksAtOnce - 1} ORDER BY position) TO STDOUT (FORMAT binary)`;
}

async function fetchBatch(pool: pg.Pool, query: string): Promise<Buffer[]> {
  const client = await pool.connect();
  let failure: Error | undefined;
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of fieldsOf(client.query(copyTo(query)))) chunks.push(chunk);
    return chunks;
  } catch (error) {
    failure = error instanceof Error ? error : new Error(String(error));
    throw failure;
  } finally {
    client.release(failure);
  }
}

/**
 * The bytes of an upload that is held in chunks, some three megabytes in memory at a time. A zip is
 * read file by file, a little of each before the rest of it: what was fetched for one reading
 * serves the next, and the chunks after it are fetched meanwhile.
 */
export function sourceOfUpload(
  pool: pg.Pool,
  upload: { id: string; name: string; bytes: number },
): ByteSource {
  const { id, name, bytes: size } = upload;
  const held = new Map<number, Promise<Buffer[]>>();
  const batchesAll = Math.ceil(size / (chunkBytes * chunksAtOnce));

  function batch(number: number): Promise<Buffer[]> {
    const known = held.get(number);
    if (known !== undefined) return known;
    for (const oldest of [...held.keys()].slice(0, held.size - batchesHeld + 1)) {
      held.delete(oldest);
    }
    const fetched = fetchBatch(pool, copyQuery(id, number * chunksAtOnce));
    held.set(number, fetched);
    // Whoever waits for it is told; one that nobody comes to wait for may be fetched again.
    fetched.catch(() => held.delete(number));
    return fetched;
  }

  async function chunk(place: number): Promise<Buffer> {
    const number = Math.floor(place / chunksAtOnce);
    const fetched = batch(number);
    if (number + 1 < batchesAll) void batch(number + 1); // comes while this one is read
    const found = (await fetched)[place % chunksAtOnce];
    if (found === undefined) {
      throw new Error(`The bytes of upload ${id} end before ${place * chunkBytes} of ${size}`);
    }
    return found;
  }

  return {
    name,
    size,
    async *read(start, end) {
      const wanted = Math.min(end, size);
      for (let at = start; at < wanted; ) {
        const place = Math.floor(at / chunkBytes);
        const from = at - place * chunkBytes;
        const piece = (await chunk(place)).subarray(from, wanted - place * chunkBytes);
        if (piece.length === 0)
          throw new Error(`The bytes of upload ${id} end at ${at} of ${size}`);
        yield piece;
        at += piece.length;
      }
    },
  };
}
