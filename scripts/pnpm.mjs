// Runs the pnpm that package.json pins, on a machine that has only Node and npm.
// Not corepack: it is leaving Node and fails on registries without signatures.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');

/** @returns {string} the pnpm program, installed on first use below `.data` */
function pnpmProgram() {
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const version = manifest.packageManager.split('@')[1].split('+')[0];
  const home = path.join(root, '.data/pnpm', version);
  const program = path.join(home, 'node_modules/pnpm/bin/pnpm.mjs');
  if (existsSync(program)) return program;
  mkdirSync(home, { recursive: true });
  writeFileSync(path.join(home, 'package.json'), '{"private":true}');
  const args = ['install', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'];
  const installed = spawnSync('npm', [...args, '--prefix', home, `pnpm@${version}`], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (installed.status !== 0) {
    console.error(
      'Could not install pnpm with npm. Check the network or the npm registry setting.',
    );
    process.exit(1);
  }
  return program;
}

/**
 * @param {string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 */
export function pnpm(args, options = {}) {
  return spawnSync(process.execPath, [pnpmProgram(), ...args], {
    cwd: root,
    stdio: 'inherit',
    ...options,
  });
}

if (process.argv[1] === import.meta.filename) process.exit(pnpm(process.argv.slice(2)).status ?? 1);
