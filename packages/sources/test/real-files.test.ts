import papaparse from 'papaparse';
import { beforeAll, expect, test } from 'vitest';
import { describeWithRealData, realDataFile } from '../../../scripts/real-data.ts';
import { sourceOfFile } from '../src/file-source.ts';
import { findStreetFiles, type StreetFile } from '../src/police-uk/find-street-files.ts';
import { readStreetFile } from '../src/police-uk/read-street-file.ts';
import { StreetCounter, StreetDictionaries } from '../src/police-uk/street-counter.ts';
import {
  countStreetRows,
  districtTotals,
  KENT_DISTRICTS,
  type ParsedRow,
  rowsByPapaparse,
  type StreetCount,
} from './count-by-papaparse.ts';
import { COUNTED_COLUMNS, readAll } from './street-csv.ts';

const zips = {
  kent2014: 'police-uk/kent-2014-01-to-2014-06.zip',
  kent2024: 'police-uk/kent-2024-01-to-2024-04.zip',
  kent2025: 'police-uk/kent-2025-01-to-2025-06.zip',
  london: 'police-uk/city-of-london-2024-01-to-2025-06.zip',
  transport: 'police-uk/btp-2025-01.zip',
};

async function streetFilesOf(zip: string): Promise<StreetFile[]> {
  const { files, skipped, faults } = await findStreetFiles([await sourceOfFile(realDataFile(zip))]);
  expect({ skipped, faults }).toEqual({ skipped: [], faults: [] });
  return files;
}

const monthOf = (file: StreetFile) => file.hint?.monthKey ?? '';

/** Our own reading, as rows: it is what the figures below are counted from. */
async function rowsByUs(file: StreetFile): Promise<ParsedRow[]> {
  const read = await readAll(file);
  expect(read.faults).toEqual([]);
  const fields = ['file', 'row', ...COUNTED_COLUMNS].join(',');
  return papaparse.parse<ParsedRow>(`${fields}\n${read.text}`, {
    header: true,
    skipEmptyLines: true,
  }).data;
}

/** Rows by LSOA code and name and crime type, as the figures are made of them. */
async function countsByUs(file: StreetFile): Promise<Map<string, number>> {
  const dictionaries = new StreetDictionaries();
  const counter = new StreetCounter(dictionaries);
  const { rows } = await readStreetFile(file, counter);
  const counts = [...counter.counts()].map(({ lsoa, type, rows: count }): [string, number] => {
    const values = [...(dictionaries.lsoas.entries[lsoa] ?? []), dictionaries.types.entries[type]];
    return [values.join('|'), count];
  });
  expect(counts.reduce((sum, [, count]) => sum + count, 0)).toBe(rows);
  return new Map(counts);
}

function countsOf(rows: readonly ParsedRow[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const key = [row['LSOA code'], row['LSOA name'], row['Crime type']].join('|');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

const ours = (files: readonly StreetFile[]) => Promise.all(files.map(rowsByUs));

describeWithRealData('the published street files', Object.values(zips), () => {
  const counts = new Map<string, StreetCount>();
  let june2014: ParsedRow[] = [];

  beforeAll(async () => {
    for (const zip of [zips.kent2014, zips.kent2024, zips.kent2025]) {
      for (const file of await streetFilesOf(zip)) {
        const rows = await rowsByUs(file);
        if (monthOf(file) === '2014-06') june2014 = rows;
        counts.set(monthOf(file), countStreetRows(rows, KENT_DISTRICTS));
      }
    }
  });

  const sevenoaks = (month: string) => {
    const count = counts.get(month);
    if (count === undefined) throw new Error(`no ${month}`);
    return districtTotals(count, 'Sevenoaks');
  };

  test('Kent in February 2024: 13,953 rows, 1,977 ASB, 110 unlocated, 9 outside', () => {
    expect(counts.get('2024-02')).toMatchObject({
      rows: 13_953,
      antiSocial: 1_977,
      unlocated: 110,
      outside: 9,
    });
  });

  test.each([
    ['2014-06', 739, 512, 227],
    ['2024-01', 664, 601, 63],
    ['2024-02', 656, 592, 64],
    ['2024-03', 721, 631, 90],
    ['2024-04', 691, 600, 91],
    ['2025-01', 610, 540, 70],
    ['2025-02', 629, 558, 71],
    ['2025-03', 653, 546, 107],
    ['2025-04', 597, 477, 120],
    ['2025-05', 680, 559, 121],
    ['2025-06', 644, 493, 151],
  ])('Sevenoaks in %s: %i rows, %i crimes, %i ASB', (month, all, crimes, antiSocial) => {
    expect(sevenoaks(month)).toEqual({ all, crimes, antiSocial });
  });

  test('Sevenoaks from January to April, 2024 against 2025', () => {
    const total = (year: number, of: (month: string) => number) =>
      ['01', '02', '03', '04'].reduce((sum, month) => sum + of(`${year}-${month}`), 0);
    const ofType = (type: string) => (month: string) =>
      counts.get(month)?.byDistrict.get(`Sevenoaks|${type}`) ?? 0;
    const both = (of: (month: string) => number) => [total(2024, of), total(2025, of)];
    expect(both((month) => sevenoaks(month).crimes)).toEqual([2424, 2121]);
    expect(both((month) => sevenoaks(month).antiSocial)).toEqual([308, 368]);
    expect(both(ofType('Burglary'))).toEqual([198, 197]);
    expect(both(ofType('Robbery'))).toEqual([17, 9]);
  });

  test('our rows are those of another parser, in every file, and none that repeats is lost', async () => {
    const antiSocial = { rows: 0, repeats: 0 };
    for (const zip of Object.values(zips)) {
      for (const file of await streetFilesOf(zip)) {
        const theirs = await rowsByPapaparse(file);
        const counted = (row: ParsedRow) => COUNTED_COLUMNS.map((column) => row[column]).join('|');
        const read = (await rowsByUs(file)).map(counted);
        expect(read.join('\n') === theirs.map(counted).join('\n'), file.name).toBe(true);
        expect(await countsByUs(file), file.name).toEqual(countsOf(theirs));
        const incidents = theirs.filter((row) => row['Crime type'] === 'Anti-social behaviour');
        if (!file.name.startsWith('kent')) continue;
        expect(incidents.every((row) => row['Crime ID'] === '')).toBe(true);
        const different = new Set(incidents.map((row) => Object.values(row).join('|'))).size;
        antiSocial.rows += incidents.length;
        antiSocial.repeats += incidents.length - different;
      }
    }
    // Counted by a third program: 31 % of Kent's ASB rows repeat an earlier one of their month.
    expect(antiSocial).toEqual({ rows: 46_104, repeats: 14_277 });
  }, 120_000);

  test('in 2014 Folkestone and Hythe was called Shepway', () => {
    const districts = [...(counts.get('2014-06')?.byDistrict.keys() ?? [])];
    expect(districts.some((key) => key.startsWith('Shepway|'))).toBe(true);
    expect(districts.some((key) => key.startsWith('Folkestone'))).toBe(false);
    expect(june2014).toHaveLength(14_521);
  });

  test('City of London: 18 months, 1,259 of 14,302 rows without a place', async () => {
    const files = await streetFilesOf(zips.london);
    const months = (await ours(files)).map((rows) =>
      countStreetRows(rows, new Set(['City of London'])),
    );
    expect(months).toHaveLength(18);
    const total = (of: 'rows' | 'unlocated') => months.reduce((sum, each) => sum + each[of], 0);
    expect([total('unlocated'), total('rows')]).toEqual([1_259, 14_302]);
  });

  test('British Transport Police says Sevenoaks in 26 rows, among them Ebbsfleet and Rainham', async () => {
    const [file] = await streetFilesOf(zips.transport);
    if (file === undefined) throw new Error('no file');
    const here = (await rowsByPapaparse(file)).filter((row) =>
      row['LSOA name']?.startsWith('Sevenoaks '),
    );
    const elsewhere = here.filter((row) => /Ebbsfleet|Rainham/.test(row['Location'] ?? ''));
    expect([here.length, elsewhere.length]).toEqual([26, 12]);
    const [rows] = await ours([file]);
    expect(rows).toHaveLength(3304);
    expect(new Set(rows?.map((row) => row['Falls within']))).toEqual(
      new Set(['British Transport Police']),
    );
  });
});
