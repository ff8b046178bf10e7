/** Draws numbers that are the same on every machine and in every run. */
export type Random = {
  /** At least 0, less than 1. */
  next: () => number;
  /** A whole number from `least` to `most`, both included. */
  between: (least: number, most: number) => number;
  /** From the normal distribution of mean 0 and standard deviation 1. */
  normal: () => number;
};

/** Another number makes another demonstration. This one tells its stories clearly. */
const demonstrationSeed = 20261147;

/** FNV-1a: neighbouring names begin far apart. */
function seedOf(name: string): number {
  let hash = 0x811c9dc5;
  for (const character of name) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return hash >>> 0;
}

/**
 * A stream of random numbers of its own for each name, so that a new action or district changes
 * nothing but itself. The generator is mulberry32, in the public domain.
 */
export function randomFor(name: string): Random {
  let state = seedOf(`${demonstrationSeed}:${name}`);
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  };
}
