// Makes, starts, adopts and stops one embedded Postgres: loopback only, by a generated password.
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import pg from 'pg';
import { Refusal } from '../refusal.mjs';
import { findPlace, giveTo, makeFolder, runProgram } from './binaries.mjs';

/** Advisory locks in the database `postgres`: see keeper.mjs. */
export const leaseLock = 7_246_001;
export const keeperLock = 7_246_002;

const superuser = 'ragstone';

/** Where a server keeps its things. @param {string} name */
export function homeOf(name) {
  const place = findPlace();
  const home = path.join(place.base, name);
  const file = (/** @type {string} */ part) => path.join(home, part);
  return { place, home, data: file('data'), password: file('password'), log: file('server.log') };
}
/** @typedef {ReturnType<typeof homeOf>} Home */

/** @param {Home} home @param {number} port @param {string} database */
export function urlOf(home, port, database) {
  const password = readFileSync(home.password, 'utf8').trim();
  return `postgresql://${superuser}:${password}@127.0.0.1:${port}/${database}`;
}

/** Makes the data folder, whole or not at all. @param {Home} home */
export function makeData(home) {
  if (existsSync(path.join(home.data, 'PG_VERSION'))) return;
  makeFolder(home.home, 0o755);
  for (const left of readdirSync(home.home).filter((entry) => entry.startsWith('data.'))) {
    if (statSync(path.join(home.home, left)).mtimeMs < Date.now() - 120_000) {
      rmSync(path.join(home.home, left), { recursive: true, force: true });
    }
  }
  if (!existsSync(home.password)) {
    const secret = randomBytes(24).toString('base64url');
    writeFileSync(home.password, secret, { mode: 0o600, flag: 'wx' });
    giveTo(home.place.account, home.password);
  }
  const half = `${home.data}.${process.pid}`;
  rmSync(half, { recursive: true, force: true });
  makeFolder(half, 0o700);
  giveTo(home.place.account, half);
  const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const made = runProgram(home.place, 'initdb', [
    ...['-D', half, '-U', superuser, '--pwfile', home.password, '--auth=scram-sha-256'],
    ...['--encoding=UTF8', ...locale, '--no-instructions', '--no-sync'],
  ]);
  if (made.status !== 0) {
    rmSync(half, { recursive: true, force: true });
    throw new Refusal(`Postgres could not make its data folder: ${reasonIn(made.stderr)}`);
  }
  try {
    renameSync(half, home.data);
  } catch (error) {
    // Another process was quicker: its folder has the same password.
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(path.join(home.data, 'PG_VERSION'))) throw error;
  }
}

/** The line that says why, out of what Postgres wrote. @param {string} text */
export function reasonIn(text) {
  // What follows a full disk is noise about it.
  if (/No space left on device|free disk space/.test(text)) return 'the disk is full';
  const lines = text.split('\n').filter((line) => /FATAL|PANIC|error|could not/i.test(line));
  return (lines.at(-1) ?? text.trim()).replace(/^.*?(FATAL|PANIC|ERROR|error):\s*/, '');
}

/** What postmaster.pid says; the server may be long dead. @param {Home} home */
export function written(home) {
  try {
    const lines = readFileSync(path.join(home.data, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]) };
  } catch {
    return undefined;
  }
}

/** A connection to the server of this folder, and to no other. @param {Home} home @param {number} port */
export async function connect(home, port) {
  const client = new pg.Client({
    connectionString: urlOf(home, port, 'postgres'),
    connectionTimeoutMillis: 5000,
    application_name: 'ragstone lease',
  });
  client.on('error', () => {}); // a lost lease is told by 'end'
  try {
    await client.connect();
    const { rows } = await client.query('SHOW data_directory');
    if (path.resolve(rows[0].data_directory) === path.resolve(home.data)) return client;
  } catch {
    // Nobody there, or somebody else's server on our old port.
  }
  await client.end().catch(() => {});
  return undefined;
}

/** @param {number} wanted @returns {Promise<number>} the wanted port if it is free, else another */
const freePort = (wanted) =>
  new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', (error) => (wanted === 0 ? reject(error) : resolve(freePort(0))));
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : wanted;
      probe.close(() => resolve(port));
    });
  });

/**
 * One attempt to start the server. @param {Home} home @param {{ wantedPort: number, durable: boolean }} how
 * @returns {Promise<string | undefined>} why it did not start, or `undefined` when it did
 */
export async function startServer(home, { wantedPort, durable }) {
  const settings = [
    `-p ${await freePort(wantedPort)} -c listen_addresses=127.0.0.1 -c unix_socket_directories=`,
    '-c timezone=UTC -c max_connections=100 -c shared_buffers=256MB -c max_wal_size=2GB',
    durable ? '' : '-c fsync=off -c synchronous_commit=off -c full_page_writes=off',
  ];
  closeSync(openSync(home.log, 'w', 0o600));
  giveTo(home.place.account, home.log);
  const args = ['start', '-w', '-t', '60', '-D', home.data, '-l', home.log];
  const run = runProgram(
    home.place,
    'pg_ctl',
    [...args, '-o', settings.join(' ').trim()],
    'ignore',
  );
  return run.status === 0 ? undefined : reasonIn(readFileSync(home.log, 'utf8'));
}

/** Ends the server in good order and waits until it has. @param {string} name */
export function stopServer(name) {
  const home = homeOf(name);
  return (
    runProgram(home.place, 'pg_ctl', ['stop', '-w', '-D', home.data, '-m', 'fast']).status === 0
  );
}
