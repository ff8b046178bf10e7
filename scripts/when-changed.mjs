import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './pnpm.mjs';

const left = new Set(['node_modules', 'dist', 'generated', 'test', '.data']);

/** @param {string} entry @returns {string[]} the files at or below it, in a fixed order */
function filesOf(entry) {
  const full = path.join(root, entry);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [entry];
  return readdirSync(full)
    .filter((name) => !left.has(name))
    .sort()
    .flatMap((name) => filesOf(path.join(entry, name)));
}

/** @param {readonly string[]} inputs */
function hashOf(inputs) {
  const hash = createHash('sha256').update(`${process.versions.node} ${process.arch}`);
  for (const file of inputs.flatMap(filesOf)) {
    const content = createHash('sha256')
      .update(readFileSync(path.join(root, file)))
      .digest('hex');
    hash.update(`${file} ${content}\n`);
  }
  return hash.digest('hex');
}

/**
 * Runs a step unless its output stands and its inputs are as they were when it last succeeded.
 * @param {{ name: string, inputs: readonly string[], output: string, run: () => void | Promise<void> }} step
 * @returns {Promise<boolean>} whether it ran
 */
export async function whenChanged({ name, inputs, output, run }) {
  const record = path.join(root, '.data/built', name);
  const hash = hashOf(inputs);
  const same = existsSync(record) && readFileSync(record, 'utf8') === hash;
  if (same && existsSync(path.join(root, output))) return false;
  await run();
  mkdirSync(path.dirname(record), { recursive: true });
  writeFileSync(record, hash);
  return true;
}
