// `npm run bench`: side-by-side measurements on a server and a database of their own.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { endOf } from './api.mjs';
import { build } from './build.mjs';
import { root } from './pnpm.mjs';
import { runMain } from './refusal.mjs';

await runMain(async () => {
  await build();
  const { startPostgres } = await import('./postgres.mjs');
  // As durable as in use: its figures are worth nothing with the safety off.
  const server = await startPostgres({ name: 'postgres-bench' });
  try {
    const args = ['--import', 'tsx', 'run.ts', ...process.argv.slice(2)];
    const bench = spawn(process.execPath, args, {
      cwd: path.join(root, 'bench'),
      stdio: 'inherit',
      env: { ...process.env, DATABASE_URL: server.url('postgres') },
    });
    process.exitCode = await endOf(bench);
  } finally {
    await server.stop();
  }
});
