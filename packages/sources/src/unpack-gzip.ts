import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { ByteSource } from './byte-source.ts';
import { BrokenFile } from './fault.ts';
import type { ReadingLimits } from './limits.ts';

const PIECE_BYTES = 128 * 1024;

/**
 * The unpacked bytes of a gzip file, as a stream. Throws `BrokenFile` as soon as they are more than
 * a real file's would be, and where the file is damaged or cut off.
 */
export async function* gunzipped(
  source: ByteSource,
  limits: ReadingLimits,
): AsyncGenerator<Uint8Array> {
  const broken = (message: string) =>
    new BrokenFile({
      file: source.name,
      message,
      whatToDo: 'Download it again from where it is published and compare its size.',
    });
  const most = Math.min(limits.unpackedBytes, 4096 + source.size * limits.ratio);
  const gunzip = createGunzip({ chunkSize: PIECE_BYTES });
  // The error reaches the reader through `gunzip` itself; the callback only has to exist.
  pipeline(Readable.from(source.read(0, source.size)), gunzip, () => {});
  let bytes = 0;
  try {
    for await (const piece of gunzip) {
      bytes += (piece as Buffer).length;
      if (bytes > most) throw broken('It unpacks to far more than a real file does.');
      yield piece as Buffer;
    }
  } catch (error) {
    const isZlib = error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
    throw isZlib ? broken('The gzip file is damaged or cut off.') : error;
  }
}
