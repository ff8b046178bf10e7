import { csvFields } from '../csv-fields.ts';

/** What some rows of a file have in the columns that should be the same in all of them. */
export type SharedValue = {
  /** In the file's order of columns. */
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
  readonly #found = new Map<string, SharedValue>();
  #bytes: Buffer = Buffer.alloc(0);
  #current: SharedValue | undefined;

  /** Takes the bytes `,value,value` of a row; false once there are too many to go on. */
  take(out: Buffer, range: { start: number; end: number; row: number }): boolean {
    const { start, end, row } = range;
    if (this.#current === undefined || out.compare(this.#bytes, 0, undefined, start, end) !== 0) {
      this.#bytes = Buffer.from(out.subarray(start, end));
      this.#current = this.#valueOf(row);
    }
    this.#current.rows += 1;
    return this.#found.size <= MOST;
  }

  list(): SharedValue[] {
    return [...this.#found.values()];
  }

  #valueOf(firstRow: number): SharedValue {
    const values = csvFields(this.#bytes.toString('utf8').slice(1));
    const key = values.join('\n');
    const value = this.#found.get(key) ?? { values, rows: 0, firstRow };
    this.#found.set(key, value);
    return value;
  }
}
