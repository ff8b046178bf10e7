import type pg from 'pg';
import { markImport } from './locks.ts';

/** Often enough that the connection does not count as silent, however short a silence may be. */
const beatMs = 2000;

export type ImportKeeper = {
  /** From now on nobody takes the import for one that was left behind, while this process lives. */
  keep: (importId: string) => Promise<void>;
  /** Ends one `keep`; the marks go with the last of them. */
  letGo: () => Promise<void>;
};

/**
 * Marks the imports that this process checks or will check, by locks of one connection that does
 * nothing else. So those that wait take no connection each, and Postgres drops the marks the moment
 * the process ends; a connection in the middle of a statement would keep them until it is through.
 */
export function importKeeper(pool: pg.Pool): ImportKeeper {
  let keeping = 0;
  let connection: pg.PoolClient | undefined;
  let beating: NodeJS.Timeout | undefined;
  let last: Promise<void> = Promise.resolve();
  /** One after another: a connection takes one statement at a time. */
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
  const release = (isLost: boolean) => {
    clearInterval(beating);
    connection?.off('error', lose).off('end', lose);
    connection?.release(isLost);
    connection = undefined;
  };
  const beat = () =>
    inTurn(async () => void (await connection?.query('SELECT 1'))).catch(() => undefined);
  const lose = () => release(true);
  const connect = async () => {
    const client = await pool.connect();
    connection = client.once('error', lose).once('end', lose);
    await client.query('BEGIN');
    beating = setInterval(beat, beatMs).unref();
    return client;
  };
  return {
    keep: (importId) =>
      inTurn(async () => {
        const client = connection ?? (await connect());
        await client.query(markImport, [importId]);
        keeping += 1;
      }),
    letGo: () =>
      inTurn(async () => {
        keeping -= 1;
        if (keeping > 0 || connection === undefined) return;
        await connection.query('COMMIT');
        release(false);
      }),
  };
}
