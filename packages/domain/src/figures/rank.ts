/** A row with its place: 1 is the lowest value, rows of the same value share a place. */
export type Ranked<Row> = { row: Row; rank: number };

/**
 * Rows by their value from the lowest on. Rows that share a place are counted, so the next place is
 * left out: 1, 1, 3. A row without a value is not among them.
 */
export function ranked<Row>(
  rows: readonly Row[],
  valueIn: (row: Row) => number | undefined,
): Ranked<Row>[] {
  const valued = rows.flatMap((row) => {
    const value = valueIn(row);
    return value === undefined ? [] : [{ row, value }];
  });
  return valued
    .map(({ row, value }) => ({
      row,
      value,
      rank: 1 + valued.filter((other) => other.value < value).length,
    }))
    .sort((one, other) => one.value - other.value)
    .map(({ row, rank }) => ({ row, rank }));
}
