import { pipeline, Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { type ByteSource, readRange } from './byte-source.ts';
import { BrokenFile, type Fault } from './fault.ts';
import type { ZipEntry } from './zip-directory.ts';

// Larger than zlib's 16 kB, because each piece is a turn of the thread pool; much larger, and its text would
// be too large for V8's ordinary heap, which costs more.
const PIECE_BYTES = 64 * 1024;
const HEADER_BYTES = 30;
const HEADER_SIGNATURE = 0x04034b50;

/**
 * Where an entry's packed bytes begin. Its own header has to be read for that: name and extra field
 * may be longer there than in the table of contents.
 */
async function packedStart(source: ByteSource, entry: ZipEntry, damaged: () => BrokenFile) {
  const header = await readRange(source, entry.headerStart, entry.headerStart + HEADER_BYTES);
  if (header.length < HEADER_BYTES || header.readUInt32LE(0) !== HEADER_SIGNATURE) throw damaged();
  const start =
    entry.headerStart + HEADER_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28);
  if (start + entry.packedBytes > source.size) throw damaged();
  return start;
}

/** An inflating stream that takes the source's bytes, and is closed when its reader stops early. */
function inflated(packed: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const inflate = createInflateRaw({ chunkSize: PIECE_BYTES });
  // The error reaches the reader through `inflate` itself; the callback only has to exist.
  pipeline(Readable.from(packed), inflate, () => {});
  return inflate;
}

/** zlib's own complaints, as opposed to a source that could not be read. */
const isZlibError = (error: unknown) =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');

/**
 * The unpacked bytes of one entry, as a stream. Throws `BrokenFile` as soon as they are more than
 * declared, and at the end where they are fewer or their checksum differs.
 */
export async function* unpack(
  source: ByteSource,
  entry: ZipEntry,
  file: string,
): AsyncGenerator<Uint8Array> {
  const fault = (message: string): Fault => ({
    file,
    message,
    whatToDo: 'Download the zip again from data.police.uk and compare its size.',
  });
  const damaged = () =>
    new BrokenFile(fault('The zip is damaged here: the file cannot be unpacked.'));
  const start = await packedStart(source, entry, damaged);
  const packed = source.read(start, start + entry.packedBytes);
  let length = 0;
  let checksum = 0;
  try {
    for await (const piece of entry.method === 'stored' ? packed : inflated(packed)) {
      length += piece.length;
      if (length > entry.unpackedBytes) {
        throw new BrokenFile(fault('The file unpacks to more than the zip declares.'));
      }
      checksum = crc32(piece, checksum);
      yield piece;
    }
  } catch (error) {
    throw isZlibError(error) ? damaged() : error;
  }
  if (length !== entry.unpackedBytes || checksum !== entry.crc32) throw damaged();
}
