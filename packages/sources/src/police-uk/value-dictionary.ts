import { csvFields } from '../csv-fields.ts';

/** The values of some columns of a row, in the file's order; an empty one is ''. */
export type Values = readonly string[];

/** Few enough to be quick, enough to tell codes and types apart: what follows is compared anyway. */
const HASHED_BYTES = 12;

/** No real value of these columns has half of it; longer ones would fill the memory. */
const LONGEST_BYTES = 120;

/**
 * All LSOAs there are, of both vintages, need a tenth of it. More alike values in a file made for it
 * would keep the server from everything else.
 */
const LONGEST_SEARCH = 1000;

export const TOO_MANY = -1;
export const TOO_LONG = -2;

/**
 * Gives each different combination of values a number, from 0 on, and takes it from the bytes of a
 * row without making a string of any but the first. The rows of a whole upload then travel as
 * numbers, which a database counts three times as fast as names.
 */
export class ValueDictionary {
  /** Every combination by its number. */
  readonly entries: Values[] = [];
  readonly #most: number;
  readonly #numberByText = new Map<string, number>();
  /** The bytes of each spelling (quoted or not), and what number they stand for. */
  readonly #spellings: Uint8Array[] = [];
  readonly #numbers: number[] = [];
  /** Open addressing: a spelling's place plus one, 0 where there is none. */
  #slots = new Int32Array(1024);

  /** @param most more entries than this are no real file's */
  constructor(most: number) {
    this.#most = most;
  }

  /**
   * The number of the values that stand as `value,value` from `start` up to `end`; `TOO_LONG` or
   * `TOO_MANY`, both below 0, where no real file has such values or so many.
   */
  numberOf(bytes: Uint8Array, start: number, end: number): number {
    const mask = this.#slots.length - 1;
    let slot = this.#hash(bytes, start, end) & mask;
    for (let tried = 0; tried < LONGEST_SEARCH; tried += 1) {
      const place = (this.#slots[slot] as number) - 1;
      if (place < 0) return this.#add(Uint8Array.from(bytes.subarray(start, end)), slot);
      if (this.#isSame(this.#spellings[place] as Uint8Array, bytes, start, end)) {
        return this.#numbers[place] as number;
      }
      slot = (slot + 1) & mask;
    }
    return TOO_MANY;
  }

  #hash(bytes: Uint8Array, start: number, end: number): number {
    let hash = end - start;
    const last = Math.min(end, start + HASHED_BYTES);
    for (let at = start; at < last; at += 1) hash = Math.imul(hash, 31) + (bytes[at] as number);
    return hash ^ (hash >>> 15);
  }

  #isSame(spelling: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
    const { length } = spelling;
    if (length !== end - start) return false;
    for (let at = 0; at < length; at += 1) if (spelling[at] !== bytes[start + at]) return false;
    return true;
  }

  #add(spelling: Uint8Array, slot: number): number {
    if (spelling.length > LONGEST_BYTES) return TOO_LONG;
    if (this.#spellings.length >= this.#most) return TOO_MANY;
    const text = Buffer.from(spelling).toString('utf8');
    const values = csvFields(text);
    const key = values.join('\n');
    const number = this.#numberByText.get(key) ?? this.entries.push(values) - 1;
    this.#numberByText.set(key, number);
    this.#numbers.push(number);
    this.#slots[slot] = this.#spellings.push(spelling);
    if (this.#spellings.length * 2 > this.#slots.length) this.#grow();
    return number;
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 4);
    const mask = slots.length - 1;
    for (const [place, spelling] of this.#spellings.entries()) {
      let slot = this.#hash(spelling, 0, spelling.length) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = place + 1;
    }
    this.#slots = slots;
  }
}
