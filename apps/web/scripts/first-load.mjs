// After a build: how much JavaScript each page needs before it can be used, how much more a chart
// needs, which is fetched after the page, and a failure where either is over its budget.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const budget = 130_000;
const chartBudget = 115_000;
const dist = new URL('../dist/', import.meta.url);

/** @type {Record<string, { file: string, name?: string, imports?: string[], isEntry?: boolean, isDynamicEntry?: boolean }>} */
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));

/** @type {(key: string, seen?: Set<string>) => Set<string>} */
function filesOf(key, seen = new Set()) {
  const chunk = manifest[key];
  if (chunk === undefined || seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const needed of chunk.imports ?? []) filesOf(needed, seen);
  return seen;
}

/** @type {(file: string) => number} */
const gzipped = (file) => gzipSync(readFileSync(new URL(file, dist))).length;

const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry);
if (entry === undefined) throw new Error('The build has no entry: run `vite build` first.');

const pages = Object.keys(manifest).filter((key) => /^src\/pages\/.*-page\.tsx$/.test(key));
const rows = pages.map((key) => {
  const files = [...filesOf(key, filesOf(entry))].filter((file) => file.endsWith('.js'));
  return { key, bytes: files.reduce((sum, file) => sum + gzipped(file), 0) };
});
rows.sort((a, b) => b.bytes - a.bytes);
for (const { key, bytes } of rows)
  console.log(`${(bytes / 1000).toFixed(1).padStart(7)} kB  ${key}`);

const heaviest = rows[0]?.bytes ?? 0;
if (heaviest > budget) {
  console.error(`A page's first load is ${heaviest} bytes gzipped; the budget is ${budget}.`);
  process.exit(1);
}

// What every view of figures needs is there with the page that shows the chart.
const figures = Object.keys(manifest).find((key) => manifest[key]?.name === 'figures');
if (figures === undefined) throw new Error('The build has no chunk that views of figures share.');
const before = filesOf(figures, filesOf(entry));

const chartKeys = Object.keys(manifest).filter((key) => key.startsWith('src/charts/'));
for (const key of chartKeys.filter((each) => manifest[each]?.isDynamicEntry)) {
  const more = [...filesOf(key)].filter((file) => file.endsWith('.js') && !before.has(file));
  const bytes = more.reduce((sum, file) => sum + gzipped(file), 0);
  console.log(`${(bytes / 1000).toFixed(1).padStart(7)} kB  ${key}, more`);
  if (bytes > chartBudget) {
    console.error(`A chart needs ${bytes} bytes more gzipped; the budget is ${chartBudget}.`);
    process.exit(1);
  }
}
