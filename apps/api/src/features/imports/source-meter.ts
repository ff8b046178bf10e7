import type { ByteSource } from '@ragstone/sources/byte-source';
import type { Check } from './reading.ts';

/** Counts the bytes that are read of the sources it watches, and ends the reading with the check. */
export type SourceMeter = {
  watch: (source: ByteSource) => ByteSource;
  /** From now on what is read is counted; looking at the files before that is not. */
  begin: () => void;
};

export function sourceMeter({ signal, progress }: Pick<Check, 'signal' | 'progress'>): SourceMeter {
  let isCounting = false;
  return {
    watch: (source) => ({
      name: source.name,
      size: source.size,
      async *read(start, end) {
        for await (const piece of source.read(start, end)) {
          signal.throwIfAborted();
          if (isCounting) progress.bytesDone += piece.length;
          yield piece;
        }
      },
    }),
    begin: () => {
      isCounting = true;
    },
  };
}
