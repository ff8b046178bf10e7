import { isAscii } from 'node:buffer';

/**
 * Text of UTF-8 that comes in pieces, which may cut a letter in two. Throws a TypeError for bytes that
 * are none. Published tables are all but ASCII, which is copied five times as fast as it is decoded.
 */
export class Utf8Pieces {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  /** Whether the decoder may hold a part of a letter, or has yet to see the beginning. */
  #mayHold = true;

  text(piece: Uint8Array): string {
    const isPlain = isAscii(piece);
    const isHeld = this.#mayHold;
    this.#mayHold = !isPlain;
    if (isHeld || !isPlain) return this.#decoder.decode(piece, { stream: true });
    return Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength).toString('latin1');
  }

  /** What is left at the end; throws where that is a part of a letter. */
  end(): string {
    return this.#decoder.decode();
  }
}

/** Reads pieces as text, and nothing as the end of it; throws what the caller says for other bytes. */
export function utf8Reader(broken: () => Error): (piece?: Uint8Array) => string {
  const pieces = new Utf8Pieces();
  return (piece) => {
    try {
      return piece === undefined ? pieces.end() : pieces.text(piece);
    } catch {
      throw broken();
    }
  };
}
