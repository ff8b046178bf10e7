import type { Change } from './change.ts';

/** What was scanned, with its change. */
export type Scanned = { change: Change };

/** The largest rises and falls, and what could not be listed. */
export type StandsOut<Row> = { rises: Row[]; falls: Row[]; smallBase: Row[]; notComparable: Row[] };

const differenceOf = ({ change }: Scanned) => (change.kind === 'measured' ? change.difference : 0);

/**
 * The largest rises and falls by number, each at most `most`, from the largest on. Changes on a base
 * under 50 and spans that cannot be compared are never listed as either, but named apart.
 */
export function standsOut<Row extends Scanned>(rows: readonly Row[], most: number): StandsOut<Row> {
  const largest = (sign: 1 | -1) =>
    rows
      .filter((row) => sign * differenceOf(row) > 0)
      .sort((one, other) => sign * (differenceOf(other) - differenceOf(one)))
      .slice(0, most);
  return {
    rises: largest(1),
    falls: largest(-1),
    smallBase: rows.filter((row) => row.change.kind === 'counts-only'),
    notComparable: rows.filter((row) => row.change.kind === 'not-comparable'),
  };
}
