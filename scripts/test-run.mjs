// The steps of `npm test` and `npm run test:long`. Each gives a tally; none stops the next.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build, generate, install } from './build.mjs';
import { root } from './pnpm.mjs';
import { plainly } from './refusal.mjs';
import {
  checked,
  closingLine,
  readPlaywright,
  readVitest,
  reasonsOf,
  sum,
  tallyOf,
} from './tally.mjs';
import { typecheck } from './typecheck.mjs';

const reports = path.join(root, '.data/test-reports');

/** @param {string} title */
const announce = (title) => console.log(`\n== ${title}`);

/** @param {string[]} args @param {NodeJS.ProcessEnv} [env] @returns {number} the exit code */
const node = (args, env = {}) =>
  spawnSync(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  }).status ?? 1;

export async function prepare() {
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  await install();
  await generate();
}

export function lint() {
  announce('Format, lint and import boundaries (Biome)');
  return checked('Biome', node(['node_modules/@biomejs/biome/bin/biome', 'check', '.']) === 0);
}

export function checkTypes() {
  announce('Types');
  return sum(typecheck().map(({ part, passed }) => checked(`types of ${part}`, passed)));
}

export function runTests() {
  announce('Tests');
  const file = path.join(reports, 'vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--passWithNoTests', ...reporters];
  return tallyOf({ runner: 'Vitest', file, exitCode: node(args), read: readVitest });
}

export async function buildAll() {
  announce('Build');
  try {
    await build();
  } catch (error) {
    console.error(plainly(error) ?? error);
    return checked('build', false);
  }
  const firstLoad = node(['apps/web/scripts/first-load.mjs']) === 0;
  return sum([checked('build', true), checked('JavaScript of each page within budget', firstLoad)]);
}

export async function runEndToEnd() {
  announce('End to end, in a browser');
  try {
    const { findBrowser } = await import('./browser.mjs');
    console.log(`Browser: ${(await findBrowser()).executablePath}`);
  } catch (error) {
    console.error(plainly(error) ?? error);
    return checked('a browser for the end-to-end tests', false);
  }
  const file = path.join(reports, 'playwright.json');
  const cli = 'e2e/node_modules/@playwright/test/cli.js';
  const args = [cli, 'test', '--config', 'e2e/playwright.config.ts', '--pass-with-no-tests'];
  const exitCode = node(args, { PLAYWRIGHT_JSON_OUTPUT_FILE: file });
  return tallyOf({ runner: 'Playwright', file, exitCode, read: readPlaywright });
}

/** Says what failed and what was not run, and ends with the line that counts. @param {import('./tally.mjs').Tally[]} tallies */
export function close(tallies) {
  const tally = sum(tallies);
  for (const [why, names] of reasonsOf(tally.notRun)) {
    console.log(`\nNot run${why}:\n  ${names.join('\n  ')}`);
  }
  if (tally.failures.length > 0) console.log(`\nFailed:\n  ${tally.failures.join('\n  ')}`);
  console.log(`\n${closingLine(tally)}`);
  process.exitCode = tally.failed > 0 ? 1 : 0;
}
