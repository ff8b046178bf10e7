// Brings a checkout to the state in which it runs: packages, Prisma's client, server, web app.
// Each step is skipped while its inputs have not changed.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pnpm, root } from './pnpm.mjs';
import { Refusal, runMain } from './refusal.mjs';
import { whenChanged } from './when-changed.mjs';

const manifests = [
  'apps/api',
  'apps/web',
  'packages/domain',
  'packages/contract',
  'packages/sources',
]
  .concat('prisma', 'e2e', 'bench', '.')
  .map((folder) => path.join(folder, 'package.json'));

/**
 * Runs one of the installed programs and shows what it says only when it fails.
 * @param {string} what @param {string[]} args @param {import('node:child_process').SpawnSyncOptions} [options]
 */
function runQuietly(what, args, options = {}) {
  const run = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', ...options });
  if (run.status === 0) return;
  console.error(`${run.stdout}${run.stderr}`.trim());
  throw new Refusal(`${what} failed.`);
}

export const install = () =>
  whenChanged({
    name: 'install',
    inputs: ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests],
    output: 'node_modules/.modules.yaml',
    run: () => {
      console.log('Installing packages ...');
      const args = ['install', '--frozen-lockfile', '--prefer-offline', '--reporter=append-only'];
      const run = pnpm(args, { stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' });
      if (run.status === 0) return;
      console.error(`${run.stdout}${run.stderr}`.trim());
      throw new Refusal('The packages could not be installed. Is the npm registry in reach?');
    },
  });

export const generate = () =>
  whenChanged({
    name: 'generate',
    inputs: ['prisma/schema.prisma', 'prisma.config.ts', 'pnpm-workspace.yaml'],
    output: 'apps/api/src/generated/prisma',
    run: () => {
      rmSync(path.join(root, 'apps/api/src/generated/prisma'), { recursive: true, force: true });
      // `generate` never calls this engine but insists on having one, and would download it.
      const engine = process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ?? process.execPath;
      runQuietly(
        'Generating the database client',
        ['node_modules/prisma/build/index.js', 'generate'],
        {
          env: {
            ...process.env,
            PRISMA_SCHEMA_ENGINE_BINARY: engine,
            PRISMA_HIDE_UPDATE_MESSAGE: '1',
            CHECKPOINT_DISABLE: '1',
          },
        },
      );
    },
  });

export const buildApi = () =>
  whenChanged({
    name: 'api',
    inputs: ['apps/api', 'packages', 'prisma', 'pnpm-lock.yaml', 'scripts/build.mjs'],
    output: 'apps/api/dist/server.js',
    run: async () => {
      console.log('Building the server ...');
      const esbuild = await import('esbuild');
      const api = path.join(root, 'apps/api');
      const manifest = JSON.parse(readFileSync(path.join(api, 'package.json'), 'utf8'));
      const own = Object.keys(manifest.dependencies).filter(
        (name) => !name.startsWith('@ragstone/'),
      );
      const bundling = esbuild.build({
        absWorkingDir: api,
        entryPoints: ['src/server.ts', 'src/cli.ts', 'src/migrate.ts'],
        outdir: 'dist',
        bundle: true,
        platform: 'node',
        format: 'esm',
        target: 'node20.19',
        sourcemap: true,
        // What the workspace's packages need is bundled with them; some of that is CommonJS.
        external: own.flatMap((name) => [name, `${name}/*`]),
        banner: {
          js: "import { createRequire as requireFor } from 'node:module'; const require = requireFor(import.meta.url);",
        },
        logLevel: 'warning',
      });
      try {
        await bundling;
      } catch {
        throw new Refusal('Building the server failed.'); // esbuild has said why
      } finally {
        await esbuild.stop(); // its process would stay as long as `npm start` does
      }
    },
  });

const buildWeb = () =>
  whenChanged({
    name: 'web',
    inputs: [
      'apps/web',
      'packages/domain',
      'packages/contract',
      'pnpm-lock.yaml',
      'tsconfig.base.json',
    ],
    output: 'apps/web/dist/index.html',
    run: () => {
      console.log('Building the web app ...');
      const args = ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'];
      runQuietly('Building the web app', args, { cwd: path.join(root, 'apps/web') });
    },
  });

/** Everything the server needs to run. */
export async function build() {
  await install();
  await generate();
  await buildApi();
  await buildWeb();
}

if (process.argv[1] === import.meta.filename) await runMain(build);
