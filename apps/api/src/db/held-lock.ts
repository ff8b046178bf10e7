import type pg from 'pg';

/** Often enough that the connection does not count as silent, however short a silence may be. */
const beatMs = 2000;

export type HeldLock = {
  /** Aborted where the connection was lost and with it the lock: somebody else may hold it now. */
  lost: AbortSignal;
  letGo: () => Promise<void>;
};

/**
 * Takes an advisory lock on a connection that does nothing else, so that Postgres lets go of it the
 * moment this process ends, however it ends; a connection in the middle of a statement would keep it
 * until that is through. `sql` takes the lock until its transaction ends and answers whether, as
 * `taken`. `undefined` where somebody else has it.
 */
export async function holdLock(
  pool: pg.Pool,
  sql: string,
  values: unknown[] = [],
): Promise<HeldLock | undefined> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const { rows } = await client.query<{ taken: boolean }>(sql, values);
    if (rows[0]?.taken === true) return keep(client);
    await client.query('ROLLBACK');
    client.release();
    return undefined;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

function keep(client: pg.PoolClient): HeldLock {
  const lost = new AbortController();
  const lose = () => lost.abort(new Error('The connection that held the lock was lost.'));
  client.once('error', lose).once('end', lose);
  let beat: Promise<unknown> | undefined;
  const beating = setInterval(() => {
    beat ??= client
      .query('SELECT 1')
      .catch(lose)
      .finally(() => {
        beat = undefined;
      });
  }, beatMs).unref();
  return {
    lost: lost.signal,
    async letGo() {
      clearInterval(beating);
      await beat;
      client.off('error', lose).off('end', lose);
      const isWhole = !lost.signal.aborted && (await commit(client));
      client.release(!isWhole);
    },
  };
}

/** Whether the lock was let go of in words; otherwise closing the connection does it. */
async function commit(client: pg.PoolClient): Promise<boolean> {
  try {
    await client.query('COMMIT');
    return true;
  } catch {
    return false;
  }
}
