import type { ByteSource } from '@ragstone/sources/byte-source';

/** Counts the bytes that are read of the sources it watches, and ends the reading with the check. */
export type SourceMeter = {
  watch: (source: ByteSource) => ByteSource;
  /** From now on what is read is told; looking at the files before that is not. */
  begin: (onBytes: (done: number) => void) => void;
};

export function sourceMeter(signal: AbortSignal): SourceMeter {
  let done = 0;
  let tell: ((done: number) => void) | undefined;
  return {
    watch: (source) => ({
      name: source.name,
      size: source.size,
      async *read(start, end) {
        for await (const piece of source.read(start, end)) {
          signal.throwIfAborted();
          if (tell !== undefined) {
            done += piece.length;
            tell(done);
          }
          yield piece;
        }
      },
    }),
    begin: (onBytes) => {
      tell = onBytes;
    },
  };
}
