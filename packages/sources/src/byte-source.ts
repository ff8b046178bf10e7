/**
 * Bytes that can be read from anywhere in them: a file on disk, an upload held in chunks. Zips keep
 * their table of contents at the end, so a plain stream will not do. A failed read throws.
 */
export type ByteSource = {
  /** The file's name as the person gave it, without folders. */
  name: string;
  /** In bytes. */
  size: number;
  /** The bytes from `start` up to but not including `end`, in pieces of any size. */
  read(start: number, end: number): AsyncIterable<Uint8Array>;
};

/** A source over bytes already in memory. */
export function sourceOfBytes(name: string, bytes: Uint8Array): ByteSource {
  return {
    name,
    size: bytes.length,
    async *read(start, end) {
      if (end > start) yield bytes.subarray(start, end);
    },
  };
}

/** All bytes of a range at once; only for ranges known to be small. Fewer where the source ends. */
export async function readRange(source: ByteSource, start: number, end: number): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of source.read(start, Math.min(end, source.size))) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** The first bytes of a stream, at most `length`; the rest of the stream is closed unread. */
export async function headOf(
  stream: AsyncIterable<Uint8Array>,
  length: number,
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let held = 0;
  for await (const piece of stream) {
    pieces.push(piece);
    held += piece.length;
    if (held >= length) break;
  }
  return Buffer.concat(pieces).subarray(0, length);
}
