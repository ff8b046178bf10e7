import { type SharedValue, SharedValues } from './shared-values.ts';
import { STREET_COLUMNS, type StreetColumn } from './street-columns.ts';
import type { RowSink, Stop } from './street-row-splitter.ts';
import { TOO_LONG, TOO_MANY, ValueDictionary } from './value-dictionary.ts';

const placeOf = (column: StreetColumn) => STREET_COLUMNS.indexOf(column);

const MONTH = placeOf('Month');
const FORCE = placeOf('Falls within');
const LSOA = placeOf('LSOA code');
const LSOA_NAME = placeOf('LSOA name');
const TYPE = placeOf('Crime type');

/** The publisher has 14; each number of a type then fits into a byte. */
const MOST_TYPES = 200;
const TYPES_OF_A_KEY = 256;

/** England and Wales have 36,000 LSOAs, and as many again of an older vintage or name. */
const MOST_LSOAS = 200_000;

/** No force has more LSOAs and types together in a month: all of England and Wales has 500,000. */
const MOST_COUNTS = 1_000_000;

/** What the rows of all files say, each different value once; counts have its number. */
export class StreetDictionaries {
  /** LSOA code and name. */
  readonly lsoas = new ValueDictionary(MOST_LSOAS);
  readonly types = new ValueDictionary(MOST_TYPES);
}

/** Rows of one file, LSOA and crime type, by the numbers of their dictionaries. */
export type StreetCount = { lsoa: number; type: number; rows: number };

/**
 * Counts the rows of one street file by LSOA and crime type. What else a row holds, a crime's
 * identifier and place among it, goes no further: what is not passed on cannot leak.
 */
export class StreetCounter implements RowSink {
  readonly #dictionaries: StreetDictionaries;
  readonly #shared = new SharedValues([MONTH, FORCE]);
  readonly #rowsByKey = new Map<number, number>();
  #rows = 0;

  constructor(dictionaries: StreetDictionaries) {
    this.#dictionaries = dictionaries;
  }

  take(bytes: Uint8Array, edges: Int32Array, row: number): Stop | undefined {
    const { lsoas, types } = this.#dictionaries;
    if (!this.#shared.take(bytes, edges, row)) return stop(TOO_MANY, FORCE);
    const lsoa = lsoas.numberOf(bytes, start(edges, LSOA), end(edges, LSOA_NAME));
    if (lsoa < 0) return stop(lsoa, LSOA_NAME);
    const type = types.numberOf(bytes, start(edges, TYPE), end(edges, TYPE));
    if (type < 0) return stop(type, TYPE);
    if (this.#rowsByKey.size > MOST_COUNTS) return stop(TOO_MANY, TYPE);
    const key = lsoa * TYPES_OF_A_KEY + type;
    this.#rowsByKey.set(key, (this.#rowsByKey.get(key) ?? 0) + 1);
    this.#rows += 1;
    return undefined;
  }

  /** Rows counted so far. */
  get rows(): number {
    return this.#rows;
  }

  /** The different months and forces of the rows, in this order; one in a sound file. */
  get shared(): SharedValue[] {
    return this.#shared.list();
  }

  /** In the order in which they were first seen. */
  *counts(): Generator<StreetCount> {
    for (const [key, rows] of this.#rowsByKey) {
      yield { lsoa: Math.floor(key / TYPES_OF_A_KEY), type: key % TYPES_OF_A_KEY, rows };
    }
  }
}

const start = (edges: Int32Array, column: number) => (edges[column] as number) + 1;
const end = (edges: Int32Array, column: number) => edges[column + 1] as number;

const stop = (why: number, column: number): Stop => ({
  problem: why === TOO_LONG ? 'too-long' : 'too-many-values',
  columns: column + 1,
});
