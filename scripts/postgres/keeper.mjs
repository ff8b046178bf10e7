// Stops an embedded Postgres when nobody uses it any more, also when its users were killed.
// Every user holds a shared advisory lock on an open connection (a lease), and a killed process
// loses its connections: once this process gets the lock alone, it was the last.
import pg from 'pg';
import { homeOf, keeperLock, leaseLock, stopServer, urlOf } from './server.mjs';

const [, , name, port] = process.argv;
if (name === undefined || port === undefined) throw new Error('usage: keeper.mjs NAME PORT');

const client = new pg.Client({
  connectionString: urlOf(homeOf(name), Number(port), 'postgres'),
  application_name: 'ragstone keeper',
});
client.on('error', () => process.exit()); // the server is gone, there is nothing to keep
await client.connect();

/** @param {number} lock */
const take = async (lock) =>
  (await client.query('SELECT pg_try_advisory_lock($1) AS taken', [lock])).rows[0].taken;

if (!(await take(keeperLock))) process.exit(); // another keeper watches it
while (!(await take(leaseLock))) await new Promise((resolve) => setTimeout(resolve, 500));
stopServer(name);
process.exit();
