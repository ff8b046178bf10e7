/** What one upload may cost to unpack. Held against what a zip declares and against what it does. */
export type ReadingLimits = {
  /** Files inside one zip. */
  entries: number;
  /** Bytes of everything to be read of one upload, unpacked. */
  unpackedBytes: number;
  /** Unpacked bytes to packed bytes of one file. Street files are at about 5, bombs at 1,000. */
  ratio: number;
};

export const DEFAULT_LIMITS: ReadingLimits = {
  entries: 20_000,
  unpackedBytes: 4 * 1024 ** 3,
  ratio: 100,
};
