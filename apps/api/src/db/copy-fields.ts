import type { Readable } from 'node:stream';

const HEADER_BYTES = 11 + 4 + 4; // signature, flags, length of the extension, which is none
const ROW_BYTES = 2 + 4; // number of fields, length of the one

/**
 * The values of a COPY in binary form of one column that is never null, in order. Pieces of the
 * stream may be cut anywhere; a value is copied once.
 */
export async function* fieldsOf(stream: Readable): AsyncGenerator<Buffer> {
  let held: Buffer = Buffer.alloc(0);
  let skip = HEADER_BYTES;
  let field: Buffer | undefined;
  let filled = 0;
  for await (const piece of stream) {
    let rest: Buffer = held.length === 0 ? piece : Buffer.concat([held, piece]);
    held = Buffer.alloc(0);
    while (rest.length > 0) {
      if (field !== undefined) {
        const taken = rest.copy(field, filled);
        filled += taken;
        rest = rest.subarray(taken);
        if (filled < field.length) break;
        yield field;
        field = undefined;
        continue;
      }
      if (rest.length < skip + ROW_BYTES) {
        held = rest;
        break;
      }
      // After the last row stands -1 where the number of fields would.
      field = Buffer.allocUnsafe(rest.readInt32BE(skip + 2));
      filled = 0;
      rest = rest.subarray(skip + ROW_BYTES);
      skip = 0;
    }
  }
}
