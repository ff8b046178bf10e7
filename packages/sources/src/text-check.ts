import { isAscii, isUtf8 } from 'node:buffer';

export type BadByte = { index: number; problem: 'nul' | 'not-utf8' };

/** How many bytes at the end of `bytes` begin a UTF-8 character that goes on in the next piece. */
function unfinishedTail(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] as number;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) {
      const whole = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return whole > back ? back : 0;
    }
  }
  return 0;
}

/** The longest beginning that is UTF-8, by halving: only walked when something is wrong. */
function validLength(bytes: Uint8Array): number {
  let valid = 0;
  let end = bytes.length;
  while (valid < end) {
    const middle = Math.ceil((valid + end) / 2);
    const part = bytes.subarray(0, middle);
    if (isUtf8(part.subarray(0, middle - unfinishedTail(part)))) valid = middle;
    else end = middle - 1;
  }
  return valid;
}

/**
 * Watches the pieces of a stream for bytes that Postgres would refuse as text, at memory speed:
 * pieces that are pure ASCII, nearly all of them, are only skimmed.
 */
export class TextCheck {
  #held: Uint8Array = Buffer.alloc(0);

  /** The first bad byte of the piece, by its place in it (0 where it began in the piece before). */
  firstBad(piece: Uint8Array): BadByte | undefined {
    const nul = piece.indexOf(0);
    const notUtf8 = this.#firstNotUtf8(piece);
    if (nul >= 0 && (notUtf8 === undefined || nul <= notUtf8)) {
      return { index: nul, problem: 'nul' };
    }
    return notUtf8 === undefined ? undefined : { index: notUtf8, problem: 'not-utf8' };
  }

  /** True where the stream ended in the middle of a character. */
  endsInside(): boolean {
    return this.#held.length > 0;
  }

  #firstNotUtf8(piece: Uint8Array): number | undefined {
    const held = this.#held.length;
    if (held === 0 && isAscii(piece)) return undefined;
    const bytes = held === 0 ? piece : Buffer.concat([this.#held, piece]);
    const whole = bytes.length - unfinishedTail(bytes);
    this.#held = bytes.slice(whole);
    const complete = bytes.subarray(0, whole);
    return isUtf8(complete) ? undefined : Math.max(0, validLength(complete) - held);
  }
}
