import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { ByteSource } from './byte-source.ts';

const PIECE_BYTES = 256 * 1024;

/** A source over a file on disk, for the command line. Throws where the file cannot be opened. */
export async function sourceOfFile(filePath: string): Promise<ByteSource> {
  const { size } = await stat(filePath);
  return {
    name: path.basename(filePath),
    size,
    async *read(start, end) {
      if (end <= start) return;
      const stream = createReadStream(filePath, {
        start,
        end: end - 1,
        highWaterMark: PIECE_BYTES,
      });
      for await (const piece of stream) yield piece as Buffer;
    },
  };
}
