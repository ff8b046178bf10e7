import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { afterAll, afterEach, expect, test } from 'vitest';
import { homeOf, written } from './postgres/server.mjs';
import { startPostgres } from './postgres.mjs';

const name = `postgres-try-${process.pid}`;
const home = homeOf(name);
const pidFile = path.join(home.data, 'postmaster.pid');

/** @type {import('./postgres.mjs').Postgres[]} */
const running = [];

async function start() {
  const server = await startPostgres({ name });
  running.push(server);
  return server;
}

afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
});

afterAll(() => rmSync(home.home, { recursive: true, force: true }));

/** @param {string} url @param {string} sql */
async function ask(url, sql) {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  try {
    await client.connect();
    return (await client.query(sql)).rows[0];
  } finally {
    await client.end().catch(() => {});
  }
}

/** Waits for what another process is about to do. @param {() => boolean} holds */
const until = (holds) => expect.poll(holds, { timeout: 15_000, interval: 50 }).toBe(true);

const pidOf = () => written(home)?.pid ?? 0;

/** A process that uses the server until it is killed. */
async function otherUser() {
  const launcher = pathToFileURL(path.join(import.meta.dirname, 'postgres.mjs')).href;
  const program = `const { startPostgres } = await import('${launcher}');
    await startPostgres({ name: '${name}' });
    console.log('started');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program]);
  await once(child.stdout, 'data');
  return child;
}

test('it answers whoever knows the password, on this machine alone', async () => {
  const url = new URL((await start()).url('postgres'));
  expect(await ask(url.href, 'SHOW listen_addresses')).toEqual({ listen_addresses: '127.0.0.1' });
  expect(await ask(url.href, 'SHOW unix_socket_directories')).toEqual({
    unix_socket_directories: '',
  });
  url.password = 'guessed';
  await expect(ask(url.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
  url.password = '';
  await expect(ask(url.href, 'SELECT 1')).rejects.toThrow();
});

test.skipIf(process.platform === 'win32')('nobody else may read its password', async () => {
  await start();
  expect(statSync(home.password).mode & 0o777).toBe(0o600);
  expect(statSync(home.data).mode & 0o777).toBe(0o700);
});

test('its second user joins it, and it stops with the last', async () => {
  const first = await start();
  const second = await start();
  expect([first.adopted, second.adopted]).toEqual([false, true]);
  expect(second.url('postgres')).toBe(first.url('postgres'));
  await first.stop();
  expect(await ask(second.url('postgres'), 'SELECT 1 AS one')).toEqual({ one: 1 });
  await second.stop();
  expect(existsSync(pidFile)).toBe(false);
});

test('it stops by itself when its only user is killed', async () => {
  const user = await otherUser();
  expect(existsSync(pidFile)).toBe(true);
  user.kill('SIGKILL');
  await until(() => !existsSync(pidFile));
});

test('it stays for those who are left when a user is killed', async () => {
  const user = await otherUser();
  const server = await start();
  user.kill('SIGKILL');
  await once(user, 'exit');
  expect(server.adopted).toBe(true);
  expect(await ask(server.url('postgres'), 'SELECT 1 AS one')).toEqual({ one: 1 });
});

test('killed itself, it tells its user and starts again on its port with what was committed', async () => {
  const server = await start();
  await ask(server.url('postgres'), 'CREATE TABLE kept AS SELECT 739 AS count');
  process.kill(pidOf(), 'SIGKILL');
  await server.lost;
  const again = await start();
  expect(again.adopted).toBe(false);
  expect(again.url('postgres')).toBe(server.url('postgres'));
  expect(await ask(again.url('postgres'), 'SELECT count FROM kept')).toEqual({ count: 739 });
});

test('a number left by a killed server that is another program by now does not stop it', async () => {
  const first = await start();
  const copy = `${pidFile}.copy`;
  copyFileSync(pidFile, copy);
  await first.stop();
  const lines = readFileSync(copy, 'utf8').split('\n');
  writeFileSync(pidFile, [process.pid, ...lines.slice(1)].join('\n'));
  const again = await start();
  expect(again.adopted).toBe(false);
  expect(await ask(again.url('postgres'), 'SELECT 1 AS one')).toEqual({ one: 1 });
});
