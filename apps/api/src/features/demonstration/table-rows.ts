import type pg from 'pg';

type Row = Readonly<Record<string, unknown>>;

const columnName = (key: string) =>
  key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const inColumns = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).map(([key, value]) => [columnName(key), value]));

/**
 * Writes rows into a table in one statement. Their keys are its columns in camel case; columns
 * that no row names get their defaults, and those that only some name are null in the others.
 */
export async function insertRows(
  client: pg.ClientBase,
  table: string,
  rows: readonly Row[],
): Promise<void> {
  const named = rows.map(inColumns);
  const columns = [...new Set(named.flatMap(Object.keys))].join(', ');
  if (columns === '') return;
  await client.query(
    `INSERT INTO ${table} (${columns})
     SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`,
    [JSON.stringify(named)],
  );
}

/** Writes rows of a table that numbers them itself, and answers their numbers in the same order. */
export async function insertNumbered(
  client: pg.ClientBase,
  table: string,
  rows: readonly Row[],
): Promise<number[]> {
  const { rows: numbers } = await client.query<{ id: number }>(
    `SELECT nextval(pg_get_serial_sequence($1, 'id'))::integer AS id
     FROM generate_series(1, $2::integer)`,
    [table, rows.length],
  );
  const ids = numbers.map(({ id }) => id);
  const numbered = rows.map((row, index) => ({ ...row, id: ids[index] }));
  await insertRows(client, table, numbered);
  return ids;
}
