// The database of `npm start` and `npm run ragstone`: the embedded one, or that of DATABASE_URL.
import pg from 'pg';
import { startPostgres } from './postgres.mjs';
import { messageOf, Refusal } from './refusal.mjs';

/**
 * @typedef {object} Database
 * @property {string} url the owner's address
 * @property {Promise<void> | undefined} lost settles when the embedded server was killed
 * @property {() => Promise<void>} stop
 */

const embeddedName = 'ragstone';

/**
 * @template T
 * @param {string} url @param {(client: pg.Client) => Promise<T>} use
 */
export async function withClient(url, use) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    return await use(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/** Whether `DATABASE_URL` names the database, and nothing is to be started. */
const givenUrl = () => process.env['DATABASE_URL'] || undefined;

/** @param {string} given @returns {Promise<Database>} */
async function useGiven(given) {
  if (!URL.canParse(given)) {
    throw new Refusal('DATABASE_URL is not an address: postgresql://user:password@host:5432/name');
  }
  try {
    await withClient(given, (client) => client.query('SELECT 1'));
  } catch (error) {
    const { host, pathname } = new URL(given);
    const because = error instanceof AggregateError ? messageOf(error.errors[0]) : messageOf(error);
    throw new Refusal(`The database ${pathname.slice(1)} at ${host} refuses: ${because}`);
  }
  return { url: given, lost: undefined, stop: async () => {} };
}

/**
 * A database that answers. The embedded one is made on first use.
 * @param {{ port?: number }} [options] the port of a server that went away
 * @returns {Promise<Database>}
 */
export async function openDatabase({ port } = {}) {
  const given = givenUrl();
  if (given !== undefined) return useGiven(given);
  const server = await startPostgres({ name: 'postgres', ...(port === undefined ? {} : { port }) });
  await withClient(server.url('postgres'), async (client) => {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [
      embeddedName,
    ]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${embeddedName}`);
  });
  return { url: server.url(embeddedName), lost: server.lost, stop: server.stop };
}
