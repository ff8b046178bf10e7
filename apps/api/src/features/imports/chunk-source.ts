import type { ByteSource } from '@ragstone/sources/byte-source';
import type pg from 'pg';

/**
 * Every piece of an upload but its last has this many bytes, so that any byte is found at once.
 * Small, because `pg` receives bytes as text of twice the length.
 */
export const chunkBytes = 256 * 1024;

const chunkQuery = 'SELECT bytes FROM upload_chunk WHERE upload_id = $1 AND position = $2';

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
      const last = Math.min(end, size);
      let at = start;
      while (at < last) {
        const position = Math.floor(at / chunkBytes);
        const { rows } = await pool.query<{ bytes: Buffer }>(chunkQuery, [id, position]);
        const chunk = rows[0]?.bytes;
        if (chunk === undefined) throw new Error(`Piece ${position} of upload ${id} is gone`);
        const from = at - position * chunkBytes;
        const piece = chunk.subarray(from, Math.min(chunk.length, from + last - at));
        yield piece;
        at += piece.length;
      }
    },
  };
}
