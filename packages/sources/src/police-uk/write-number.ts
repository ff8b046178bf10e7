const ZERO = 0x30;

/** Writes a whole number >= 0 in decimal at `at` without making a string; gives the next place. */
export function writeNumber(out: Uint8Array, at: number, number: number): number {
  let digits = 1;
  for (let limit = 10; limit <= number; limit *= 10) digits += 1;
  let rest = number;
  for (let place = at + digits - 1; place >= at; place -= 1) {
    const next = Math.floor(rest / 10);
    out[place] = ZERO + rest - next * 10;
    rest = next;
  }
  return at + digits;
}
