import { Readable } from 'node:stream';
import { RandomAccessReader } from 'yauzl';
import { type ByteSource, readRange } from './byte-source.ts';

const WINDOW_BYTES = 64 * 1024;

/**
 * Lets yauzl read a zip's table of contents from a `ByteSource`. It asks for it in pieces of 46
 * bytes, twice an entry; a window of 64 kB is read instead, so that a source in a database answers
 * one query where it would have answered a thousand.
 */
export class ZipReader extends RandomAccessReader {
  /** What the source itself threw, as opposed to what yauzl thinks of the bytes. */
  failure: unknown;
  readonly #source: ByteSource;
  #windowStart = 0;
  #window: Buffer = Buffer.alloc(0);

  constructor(source: ByteSource) {
    super();
    this.#source = source;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#source.read(start, end));
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    this.#bytesAt(position, length).then(
      (bytes) => {
        if (bytes.length < length) return callback(new Error('unexpected end of file'));
        bytes.copy(buffer, offset);
        callback(null);
      },
      (error: unknown) => {
        this.failure = error;
        callback(error instanceof Error ? error : new Error(String(error)));
      },
    );
  }

  async #bytesAt(position: number, length: number): Promise<Buffer> {
    const inWindow =
      position >= this.#windowStart && position + length <= this.#windowStart + this.#window.length;
    if (!inWindow) {
      const size = Math.max(length, WINDOW_BYTES);
      this.#window = await readRange(this.#source, position, position + size);
      this.#windowStart = position;
    }
    const start = position - this.#windowStart;
    return this.#window.subarray(start, start + length);
  }
}
