// The embedded Postgres: real Postgres programs from npm, for `npm start`, tests and the bench.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import {
  connect,
  homeOf,
  leaseLock,
  makeData,
  startServer,
  stopServer,
  urlOf,
  written,
} from './postgres/server.mjs';
import { isPostgres } from './postgres/stale.mjs';
import { Refusal } from './refusal.mjs';

/**
 * @typedef {object} Postgres
 * @property {boolean} adopted whether it was running already
 * @property {(database: string) => string} url the owner's address of one of its databases
 * @property {Promise<void>} lost settles when the server goes away without being asked
 * @property {() => Promise<void>} stop ends this use of it, and the server with its last user
 */

/**
 * Starts the server, or joins the one that runs. It stops with its last user, however that one ends.
 * @param {{ name: string, durable?: boolean, port?: number }} options `name` is that of its folder;
 *   without `durable` it trades safety against power cuts for speed; `port` is preferred
 * @returns {Promise<Postgres>}
 */
export async function startPostgres({ name, durable = true, port }) {
  const home = homeOf(name);
  makeData(home);
  const deadline = performance.now() + 90_000;
  let reason = '';
  let adopted = true;
  while (performance.now() < deadline) {
    const left = written(home);
    const lease = left && (await takeLease(home, left.port));
    if (left && lease) return joined({ name, home, port: left.port, lease, adopted });
    if (left && isPostgres(left.pid)) {
      reason = `process ${left.pid} holds the data folder but answers nobody`;
      await pause(); // it is starting, stopping or recovering
      continue;
    }
    rmSync(path.join(home.data, 'postmaster.pid'), { force: true });
    adopted = false;
    reason = (await startServer(home, { wantedPort: port ?? left?.port ?? 0, durable })) ?? '';
    if (reason !== '' && !isPassing(reason)) break;
    if (reason !== '') await pause();
  }
  throw new Refusal(`The embedded Postgres did not start: ${reason} (its log: ${home.log})`);
}

/**
 * Another process starts it too, took the port, or the killed server's last children still end; or the
 * last words in the log are those of the server before. @param {string} reason
 */
const isPassing = (reason) =>
  /lock file|in use|already exists|could not create any TCP|shutting down|starting up|terminating connection/.test(
    reason,
  );

const pause = () => new Promise((resolve) => setTimeout(resolve, 250));

/** @param {import('./postgres/server.mjs').Home} home @param {number} port */
async function takeLease(home, port) {
  const client = await connect(home, port);
  if (client === undefined) return undefined;
  try {
    await client.query('SELECT pg_advisory_lock_shared($1)', [leaseLock]);
    return client;
  } catch {
    return undefined; // its keeper was stopping it at this moment
  }
}

/**
 * @param {{ name: string, home: import('./postgres/server.mjs').Home, port: number, lease: import('pg').Client, adopted: boolean }} joining
 * @returns {Postgres}
 */
function joined({ name, home, port, lease, adopted }) {
  const keeper = path.join(import.meta.dirname, 'postgres/keeper.mjs');
  const args = [keeper, name, String(port)];
  // Detached, so that Ctrl-C and a closed terminal end us and not the one who tidies up after us.
  spawn(process.execPath, args, {
    cwd: path.parse(keeper).root,
    detached: true,
    stdio: 'ignore',
  }).unref();
  let stopping = false;
  /** @type {Promise<void>} */
  const lost = new Promise((resolve) => lease.once('end', () => stopping || resolve()));
  return {
    adopted,
    url: (database) => urlOf(home, port, database),
    lost,
    stop: async () => {
      if (stopping) return;
      stopping = true;
      if (await isLastUser(lease)) stopServer(name);
      await lease.end().catch(() => {});
    },
  };
}

/** @param {import('pg').Client} lease */
async function isLastUser(lease) {
  try {
    await lease.query('SELECT pg_advisory_unlock_shared($1)', [leaseLock]);
    const { rows } = await lease.query('SELECT pg_try_advisory_lock($1) AS alone', [leaseLock]);
    return rows[0].alone === true;
  } catch {
    return false; // it is gone already
  }
}
