/** Different values, each with a number from 0 on: a million rows name a few thousand of them. */
export class Numbered<T> {
  readonly entries: T[] = [];
  readonly #numbers = new Map<string, number>();

  /** The number of the value with this key; made where the key is new. */
  number(key: string, make: () => T): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.entries.length;
    this.entries.push(make());
    this.#numbers.set(key, number);
    return number;
  }
}
