import { fieldsAt } from './row-fields.ts';

/** What some rows of a file have in the columns that should be the same in all of them. */
export type SharedValue = {
  /** In the order of the columns asked for. */
  values: string[];
  /** How many rows have these values. */
  rows: number;
  /** The first of them, as a spreadsheet counts. */
  firstRow: number;
};

/** More than these in one file are not two files put together but something else altogether. */
const MOST = 20;

/** Collects the different values of such columns; a row like the one before costs a comparison. */
export class SharedValues {
  readonly #columns: readonly number[];
  readonly #found = new Map<string, SharedValue>();
  /** The bytes of each column in the row before. */
  #before: Uint8Array[] = [];
  #current: SharedValue | undefined;

  constructor(columns: readonly number[]) {
    this.#columns = columns;
  }

  /** Takes a row's columns, found by `RowScanner`; false once there are too many values to go on. */
  take(bytes: Uint8Array, edges: Int32Array, row: number): boolean {
    if (this.#current === undefined || !this.#isSame(bytes, edges)) {
      this.#current = this.#valueOf(bytes, edges, row);
    }
    this.#current.rows += 1;
    return this.#found.size <= MOST;
  }

  list(): SharedValue[] {
    return [...this.#found.values()];
  }

  #isSame(bytes: Uint8Array, edges: Int32Array): boolean {
    for (let place = 0; place < this.#columns.length; place += 1) {
      const column = this.#columns[place] as number;
      const before = this.#before[place] as Uint8Array;
      const start = (edges[column] as number) + 1;
      if ((edges[column + 1] as number) - start !== before.length) return false;
      for (let at = 0; at < before.length; at += 1) {
        if (bytes[start + at] !== before[at]) return false;
      }
    }
    return true;
  }

  #valueOf(bytes: Uint8Array, edges: Int32Array, firstRow: number): SharedValue {
    this.#before = this.#columns.map((column) =>
      Uint8Array.from(bytes.subarray((edges[column] as number) + 1, edges[column + 1])),
    );
    const values = fieldsAt(bytes, edges, this.#columns);
    const key = values.join('\n');
    const value = this.#found.get(key) ?? { values, rows: 0, firstRow };
    this.#found.set(key, value);
    return value;
  }
}
