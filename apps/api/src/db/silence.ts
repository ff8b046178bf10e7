import net from 'node:net';
import type pg from 'pg';

const longWork = 'ragstone: long work';
const longestSilence = 15 * 60_000;

/**
 * Frees a transaction of the limits of time until its end: that of the database, and that of this
 * process on a silent connection. Its name tells both, and whoever looks at `pg_stat_activity`. In
 * return a statement ends soon after its connection was closed, where the database's system can tell.
 */
export const takeTime = `SELECT set_config('statement_timeout', '0', true),
  set_config('application_name', '${longWork}', true),
  CASE WHEN version() !~* 'windows|mingw|visual c' THEN
    set_config('client_connection_check_interval', '2s', true) END`;

// Named as the system names it, so that `pg`, Prisma and we take it for the same failure.
const silent = () =>
  Object.assign(new Error('the database has said nothing for too long'), {
    code: 'ETIMEDOUT',
    errno: -110,
    syscall: 'read',
  });

/**
 * Ends a connection on which nothing has passed for so long. The database itself ends a statement
 * that takes too long and says so; a connection that stays silent beyond that is half open: the
 * network lost it and told neither end. Bytes either way count, so that a COPY may go on for hours.
 */
export function endSilentConnections(pool: pg.Pool, milliseconds: number): void {
  pool.on('connect', (client: pg.PoolClient & { connection?: pg.Connection }) => {
    // The pool hears only of idle connections; one lost between two statements would end the process.
    client.on('error', () => undefined);
    const { connection } = client;
    const stream = connection?.stream;
    if (!(stream instanceof net.Socket)) return;
    stream.setTimeout(milliseconds, () => stream.destroy(silent()));
    connection?.on('parameterStatus', ({ parameterName, parameterValue }: Parameter) => {
      if (parameterName !== 'application_name') return;
      stream.setTimeout(parameterValue === longWork ? longestSilence : milliseconds);
    });
  });
}

type Parameter = { parameterName: string; parameterValue: string };
