import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { sourceOfFile } from '../src/file-source.ts';
import { CRIME_TYPES } from '../src/police-uk/crime-types.ts';
import { findStreetFiles } from '../src/police-uk/find-street-files.ts';
import { LSOA_CODE_PATTERN } from '../src/police-uk/lsoa.ts';
import { countStreetRows, KENT_DISTRICTS, rowsByPapaparse } from './count-by-papaparse.ts';
import { readAll } from './street-csv.ts';
import { streetCsv, streetMonths, writeStreetZip } from './street-rows.ts';

test('made-up street files have the shape and the shares of real ones', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'ragstone-street-'));
  try {
    const zip = path.join(folder, 'made-up.zip');
    await writeStreetZip(zip, 20_000);
    const { files, faults } = await findStreetFiles([await sourceOfFile(zip)]);
    expect(faults).toEqual([]);
    expect(files.map(({ hint }) => hint?.monthKey)).toEqual(['2011-01', '2011-02']);
    const [first] = files;
    if (first === undefined) throw new Error('no file');
    expect(await readAll(first)).toMatchObject({ rows: 15_000, faults: [] });
    const rows = await rowsByPapaparse(first);
    const types: ReadonlySet<string | undefined> = new Set(CRIME_TYPES.map(({ name }) => name));
    expect(rows.filter((row) => !types.has(row['Crime type']))).toEqual([]);
    const lsoa = new RegExp(`^$|${LSOA_CODE_PATTERN}`);
    expect(rows.filter((row) => !lsoa.test(row['LSOA code'] ?? '?'))).toEqual([]);
    const count = countStreetRows(rows, KENT_DISTRICTS);
    expect(count.antiSocial / count.rows).toBeCloseTo(1 / 7, 1);
    expect(count.unlocated / count.rows).toBeCloseTo(0.008, 2);
    expect(count.outside).toBeGreaterThan(0);
    expect(count.outside).toBeLessThan(20);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('they are the same each time, and no month of them is after 2025', () => {
  const options = { rows: 500, monthKey: '2024-01', seed: 3 };
  expect([...streetCsv(options)]).toEqual([...streetCsv(options)]);
  const months = streetMonths(3_000_000);
  expect(months.reduce((sum, { rows }) => sum + rows, 0)).toBe(3_000_000);
  expect(months.at(-1)?.monthKey.startsWith('2025')).toBe(true);
});
