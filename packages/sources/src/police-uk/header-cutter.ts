import { HEAD_BYTES } from '../recognise.ts';

const NOTHING = Buffer.alloc(0);

/** The place of the first line end, or -1. */
function lineEnd(bytes: Uint8Array): number {
  const lf = bytes.indexOf(0x0a);
  const cr = bytes.indexOf(0x0d);
  return cr >= 0 && (lf < 0 || cr < lf) ? cr : lf;
}

/** Takes the first line off a stream of pieces, however they are cut. */
export class HeaderCutter {
  /** The first line without its end, once it is whole or longer than any header. */
  header: Uint8Array | undefined;
  #held: Uint8Array = NOTHING;

  /** What of the piece follows the header: it begins with the header's line end. */
  cut(piece: Uint8Array): Uint8Array {
    if (this.header !== undefined) return piece;
    const held = this.#held.length;
    const bytes = held === 0 ? piece : Buffer.concat([this.#held, piece]);
    const end = lineEnd(bytes);
    if (end >= 0) {
      this.header = bytes.subarray(0, end);
      return bytes.subarray(end);
    }
    this.#held = bytes.slice();
    if (bytes.length > HEAD_BYTES) this.header = bytes.subarray(0, HEAD_BYTES);
    return NOTHING;
  }

  /** Ends the file: what has come of a first line is all there is of it. */
  end(): Uint8Array {
    this.header ??= this.#held;
    return this.header;
  }
}
