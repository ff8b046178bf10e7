import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runImportCommand } from '../src/features/imports/import-command.ts';
import { withApp } from './app.ts';
import { addPartnership } from './people.ts';
import { streetFile, times } from './street-files.ts';

const held = withApp();
const folder = mkdtempSync(path.join(os.tmpdir(), 'ragstone-import-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeAll(() => addPartnership(held.db.prisma, 'sevenoaks'));

function saved(rows: Parameters<typeof streetFile>[0], name: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, streetFile(rows).bytes);
  utimesSync(file, new Date('2025-03-01T12:00:00Z'), new Date('2025-03-01T12:00:00Z'));
  return file;
}

const run = async (...args: string[]) => {
  const { lines, failed = false } = await runImportCommand(held, args);
  return { failed, text: lines.join('\n') };
};

const unfinished = async () =>
  held.db.prisma.import.count({ where: { state: { notIn: ['accepted', 'cancelled'] } } });

test('asks for the date of publication, and accepts nothing without an answer', async () => {
  const file = saved(times(3), '2025-01-kent-street.csv');
  const asked = await run(file);
  expect(asked.failed).toBe(true);
  expect(asked.text).toContain('Is this right? The files were published on 1 March 2025.');
  expect(asked.text).toContain('Nothing was imported');
  expect(await held.db.prisma.release.count()).toBe(0);
  expect(await unfinished()).toBe(0);
});

test('accepts with the date given, says what it did, and knows the same bytes again', async () => {
  const file = saved(times(3), '2025-01-kent-street.csv');
  const accepted = await run(file, '--published-on', '2025-02-28');
  expect(accepted.text).toContain('Kent Police, January 2025: 3 rows, 0 unlocated, 0 outside; new');
  expect(accepted.text).toMatch(/Accepted as release \d+\.$/);
  const again = await run(file, '--yes');
  expect(again).toMatchObject({ failed: false });
  expect(again.text).toContain('Every file is held already: nothing to do.');
  expect(await held.db.prisma.release.count()).toBe(1);
});

test('says of a revised month what changes', async () => {
  const file = saved(times(5), '2025-01-kent-street.csv');
  const { text } = await run(file, '--published-on', '2025-03-31');
  expect(text).toContain('replaces what is held (3 rows, published 28 February 2025)');
  expect(text).toContain('Sevenoaks, Burglary: 3 before, 5 now');
});

test.each([
  [['nowhere.zip'], /There is no file nowhere\.zip/],
  [[], /Usage: npm run ragstone/],
  [['a.zip', '--published-on', 'yesterday'], /takes a date like/],
  [[os.tmpdir()], /is a folder. Name the files in it/],
  [['/nowhere/kent.zip'], /^There is no file \/nowhere\/kent.zip/],
  [['a.zip', '--faster'], /Usage: npm run ragstone/],
])('import %j is refused in one line', async (args, expected) => {
  const refused = await run(...args);
  expect(refused.failed).toBe(true);
  expect(refused.text).toMatch(expected);
});

test('a file that is wrong is refused with file, row, column and what to do', async () => {
  const file = saved([{}, { type: 'Dragon theft' }], '2025-01-kent-street.csv');
  const { failed, text } = await run(file, '--yes');
  expect(failed).toBe(true);
  expect(text).toContain('2025-01-kent-street.csv, row 3, column “Crime type”');
  expect(text).toContain('Download the file again');
});

test('a date of publication before the figures is refused', async () => {
  const file = saved(times(9, { month: '2025-06' }), '2025-06-kent-street.csv');
  const refused = await run(file, '--published-on', '2025-05-01');
  expect(refused).toMatchObject({ failed: true });
  expect(refused.text).toContain('cannot have been published before');
});
