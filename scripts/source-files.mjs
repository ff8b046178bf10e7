import { readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from './pnpm.mjs';

const notSources = ['node_modules', 'dist', 'generated', '.data', '.git', 'test-results'];

/**
 * The files below a folder of the checkout whose names end so, without what is installed or made.
 * Not from git, which a machine that tests may lack.
 * @param {RegExp} ending @param {string} [folder]
 * @returns {string[]} from the root, with forward slashes
 */
export function sourceFiles(ending, folder = '') {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (notSources.includes(entry.name)) return [];
    const file = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return sourceFiles(ending, file);
    return ending.test(entry.name) ? [file] : [];
  });
}
