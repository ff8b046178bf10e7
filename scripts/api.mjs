// Runs the built server and command line as children that end with their parent.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './pnpm.mjs';
import { Refusal } from './refusal.mjs';

// An import passes hundreds of megabytes through in small buffers and strings. Collected early, before
// the heap has grown by half, and given back at once (glibc reads the second; other systems ignore
// it), they hold half as much memory.
export const thrifty = {
  flags: ['--max-semi-space-size=8', '--heap-growing-percent=50'],
  env: { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '65536' },
};

/**
 * @param {'server' | 'cli' | 'migrate'} program @param {string[]} args
 * @param {{ env?: Record<string, string>, cwd?: string, output?: 'inherit' | 'pipe' }} options
 */
export function spawnApi(program, args, { env = {}, cwd = root, output = 'inherit' }) {
  const withParent = pathToFileURL(path.join(root, 'scripts/with-parent.mjs')).href;
  const file = path.join(root, 'apps/api/dist', `${program}.js`);
  const flags = ['--enable-source-maps', ...thrifty.flags, '--import', withParent];
  return spawn(process.execPath, [...flags, file, ...args], {
    cwd,
    env: { ...thrifty.env, ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['inherit', output, output, 'ipc'],
  });
}

/** @param {import('node:child_process').ChildProcess} child @returns {Promise<number>} its exit code */
export const endOf = (child) =>
  new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });

/** @param {string} url of the database @param {string[]} args of the command line */
export async function runCli(url, args, cwd = root) {
  return endOf(spawnApi('cli', args, { env: { DATABASE_URL: url }, cwd }));
}

/** Brings the database to this version; the program has said why where it could not. @param {string} url */
export async function migrateDatabase(url) {
  const migrating = spawnApi('migrate', [], { env: { DATABASE_URL: url } });
  if ((await endOf(migrating)) !== 0) throw new Refusal('The database was not migrated.');
}

/** Asks a child to end, and makes it after ten seconds. @param {import('node:child_process').ChildProcess} child */
export async function endChild(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = endOf(child);
  child.kill('SIGTERM');
  const impatience = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await ended;
  clearTimeout(impatience);
}

/**
 * Waits until the server answers. @param {string} address @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<boolean>} false when it ended instead
 */
export async function isReady(address, child) {
  while (child.exitCode === null && child.signalCode === null) {
    const answer = await fetch(`${address}/api/health`).catch(() => undefined);
    if (answer?.ok) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}
