// Type-checks every part of the workspace and says which of them fail.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { root } from './pnpm.mjs';

const parts = ['packages/domain', 'packages/contract', 'packages/sources', 'prisma', 'apps/api']
  .concat('apps/web', 'e2e', 'bench', 'scripts')
  .filter((part) => existsSync(path.join(root, part, 'tsconfig.json')));

/** @returns {{ part: string, passed: boolean }[]} */
export function typecheck() {
  const compiler = path.join(root, 'node_modules/typescript/bin/tsc');
  return parts.map((part) => {
    const run = spawnSync(process.execPath, [compiler, '-p', part], {
      cwd: root,
      stdio: 'inherit',
    });
    return { part, passed: run.status === 0 };
  });
}

if (process.argv[1] === import.meta.filename) {
  const failed = typecheck().filter(({ passed }) => !passed);
  for (const { part } of failed) console.error(`${part} does not type-check.`);
  process.exitCode = failed.length > 0 ? 1 : 0;
}
