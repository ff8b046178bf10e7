import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from './pnpm.mjs';
import { sourceFiles } from './source-files.mjs';

const read = (/** @type {string} */ file) => readFileSync(path.join(root, file), 'utf8');

/** The system's own, or told by one of our processes to another. */
const notSettings = ['HOME', 'CI', 'LD_LIBRARY_PATH', 'INIT_CWD', 'NODE_ENV'].concat(
  'E2E_BROWSER_ENV',
  'RAGSTONE_E2E_TEMPLATES',
  'PLAYWRIGHT_JSON_OUTPUT_FILE',
);

test('.env.example has every variable that is read, and no other', () => {
  const files = sourceFiles(/\.(tsx?|mjs)$/);
  const asked = files
    .filter((file) => !file.includes('.test.'))
    .flatMap((file) => [...read(file).matchAll(/process\.env\[?\.?'?([A-Z][A-Z0-9_]+)/g)])
    .map((match) => match[1] ?? '');
  const parsed = [...read('apps/api/src/config.ts').matchAll(/^ {2}([A-Z_]+): z/gm)];
  const needed = new Set([...asked, ...parsed.map((match) => match[1] ?? ''), 'RAGSTONE_API']);
  for (const name of notSettings) needed.delete(name);
  const explained = [...read('.env.example').matchAll(/^([A-Z0-9_]+)=/gm)].map((match) => match[1]);
  expect(explained.sort()).toEqual([...needed].sort());
});
