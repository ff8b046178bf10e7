import type pg from 'pg';

const batch = 5_000;

/**
 * The rows of a query, some thousands at a time, as one moment of the database has them. The
 * connection is given back when the reader has had enough, whether or not it read to the end.
 */
export async function* rowsInBatches<Row extends pg.QueryResultRow>(
  pool: pg.Pool,
  query: { text: string; values: unknown[] },
): AsyncGenerator<Row[]> {
  const client = await pool.connect();
  let failure: Error | undefined;
  try {
    await client.query('BEGIN READ ONLY');
    await client.query(`DECLARE batches NO SCROLL CURSOR FOR ${query.text}`, query.values);
    for (;;) {
      const { rows } = await client.query<Row>(`FETCH ${batch} FROM batches`);
      if (rows.length === 0) break;
      yield rows;
    }
  } catch (error) {
    failure = error instanceof Error ? error : new Error(String(error));
    throw failure;
  } finally {
    if (failure === undefined) await client.query('ROLLBACK').catch((error) => (failure = error));
    client.release(failure);
  }
}
