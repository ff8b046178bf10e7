/** A figure by its numbers: of its place, its indicator and its period with what was measured. */
type Numbers = { area: number; indicator: number; period: number };

/** More places than any file names: a number for a place and a period is one of both. */
const mostAreas = 10_000_000;

/** Which figures have come, a bit for each: a million of them are remembered in a few hundred kB. */
export class SeenFigures {
  /** Of each place and period the indicators, eight in a byte. */
  readonly #seen = new Map<number, Uint8Array>();
  #isDoubled = false;

  /** Whether some figure came more than once. */
  get isDoubled(): boolean {
    return this.#isDoubled;
  }

  add({ area, indicator, period }: Numbers): void {
    const byte = indicator >> 3;
    const bits = this.#bitsWith(period * mostAreas + area, byte);
    const bit = 1 << (indicator & 7);
    const before = bits[byte] ?? 0;
    if ((before & bit) !== 0) this.#isDoubled = true;
    bits[byte] = before | bit;
  }

  #bitsWith(key: number, byte: number): Uint8Array {
    const known = this.#seen.get(key);
    if (known !== undefined && byte < known.length) return known;
    const bits = new Uint8Array(Math.max(16, 2 * byte));
    if (known !== undefined) bits.set(known);
    this.#seen.set(key, bits);
    return bits;
  }
}
