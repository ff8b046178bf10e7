import { crc32, deflateRawSync } from 'node:zlib';

/** One file of a zip to be built, and the ways in which it may lie about itself. */
export type ZipPart = {
  path: string;
  bytes: Uint8Array;
  stored?: boolean;
  encrypted?: boolean;
  /** Sizes and checksum follow the bytes instead of standing before them, as streaming writers do. */
  descriptor?: boolean;
  /** Sizes stand in the zip64 extra field of the table of contents. */
  zip64?: boolean;
  method?: number;
  claimedBytes?: number;
  claimedCrc?: number;
  /** Points to the header of the part before and shares its bytes. */
  overlapsPrevious?: boolean;
};

const bytes16 = (...numbers: number[]) => Buffer.from(Uint16Array.from(numbers).buffer);
const bytes32 = (...numbers: number[]) => Buffer.from(Uint32Array.from(numbers).buffer);

/** A zip made by hand, so that it can be wrong in every way that a test needs. */
export const buildZip = (parts: Iterable<ZipPart>): Buffer => Buffer.concat([...zipPieces(parts)]);

/** The same piece by piece, for zips that should not lie in memory whole. */
export function* zipPieces(parts: Iterable<ZipPart>): Generator<Buffer> {
  const directory: Buffer[] = [];
  let at = 0;
  let previousAt = 0;
  let count = 0;
  for (const part of parts) {
    const name = Buffer.from(part.path);
    const packed = part.stored ? Buffer.from(part.bytes) : deflateRawSync(part.bytes);
    const method = part.method ?? (part.stored ? 0 : 8);
    const checksum = part.claimedCrc ?? crc32(part.bytes);
    const size = part.claimedBytes ?? part.bytes.length;
    const flags = 0x800 | (part.encrypted ? 1 : 0) | (part.descriptor ? 8 : 0);
    const start = part.overlapsPrevious ? previousAt : at;
    const before = part.descriptor ? bytes32(0, 0, 0) : bytes32(checksum, packed.length, size);
    if (!part.overlapsPrevious) {
      const header = [bytes32(0x04034b50), bytes16(20, flags, method, 0, 0x5a21), before];
      const after = part.descriptor
        ? bytes32(0x08074b50, checksum, packed.length, size)
        : Buffer.of();
      const whole = Buffer.concat([...header, bytes16(name.length, 0), name, packed, after]);
      yield whole;
      previousAt = at;
      at += whole.length;
    }
    const extra = part.zip64
      ? Buffer.concat([bytes16(1, 24), bytes32(size, 0, packed.length, 0, start, 0)])
      : Buffer.of();
    const declared = part.zip64
      ? bytes32(checksum, 0xffffffff, 0xffffffff)
      : bytes32(checksum, packed.length, size);
    directory.push(
      bytes32(0x02014b50),
      bytes16(45, 45, flags, method, 0, 0x5a21),
      declared,
      bytes16(name.length, extra.length, 0, 0, 0),
      bytes32(0, part.zip64 ? 0xffffffff : start),
      name,
      extra,
    );
    count += 1;
  }
  const contents = Buffer.concat(directory);
  yield Buffer.concat([
    contents,
    bytes32(0x06054b50),
    bytes16(0, 0, count, count),
    bytes32(contents.length, at),
    bytes16(0),
  ]);
}
