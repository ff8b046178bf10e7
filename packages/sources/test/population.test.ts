import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { describeWithRealData, realDataFile } from '../../../scripts/real-data.ts';
import { sourceOfFile } from '../src/file-source.ts';
import { DEFAULT_LIMITS } from '../src/limits.ts';
import { type PopulationFile, readPopulation } from '../src/population/read-population.ts';
import type { Cell, SheetRow } from '../src/sheet/cell.ts';
import { csvRows } from '../src/sheet/csv-rows.ts';
import { openWorkbook } from '../src/sheet/sheet-rows.ts';

const districts = 'ons-population/ons_mid2022_population_estimates_lad.xlsx';
const wards = 'ons-population/mid2020-ward-persons.csv.gz';
const lsoas = 'ons-population/kent_lsoa11_mid2020_total.csv';

async function readCsv(bytes: Uint8Array): Promise<PopulationFile> {
  async function* pieces() {
    yield bytes;
  }
  return readPopulation('a.csv', csvRows(pieces(), { file: 'a.csv', sheet: 'The file' }));
}

const personsOf = ({ figures }: PopulationFile, code: string) =>
  figures
    .filter((each) => each.code === code)
    .sort((a, b) => Number(a.year) - Number(b.year))
    .map(({ year, persons }) => [year, persons]);

describeWithRealData('ONS mid-year estimates', [districts, wards, lsoas], () => {
  test('districts: Sevenoaks from mid-2011 to mid-2022, with mid-2020 as rebased', async () => {
    const workbook = await openWorkbook(
      await sourceOfFile(realDataFile(districts)),
      DEFAULT_LIMITS,
    );
    if ('message' in workbook) throw new Error(workbook.message);
    const read = await readPopulation('mye22.xlsx', workbook.rows());
    expect(read.faults).toEqual([]);
    const sevenoaks = personsOf(read, 'E07000111');
    expect(sevenoaks.map(([year]) => year)).toEqual(
      Array.from({ length: 12 }, (_, at) => 2011 + at),
    );
    expect(new Map(sevenoaks as [number, number][]).get(2020)).toBe(120_051);
    // The table by single years of age has all ages as well: the same, and read once.
    expect(read.titles.filter((title) => title.startsWith('MYE2'))).toHaveLength(1);
  });

  test('wards of 2020: 26 of Sevenoaks, 121,387 people before it was rebased', async () => {
    const bytes = gunzipSync(readFileSync(realDataFile(wards)));
    const read = await readCsv(bytes);
    expect(read.faults).toEqual([]);
    expect(new Set(read.figures.map(({ year }) => year))).toEqual(new Set([2020]));
    const text = bytes.toString('utf8');
    const codes = new Set(
      [...text.matchAll(/^(E05\d{6}),.*?,E07000111,/gm)].map(([, code]) => code),
    );
    const here = read.figures.filter(({ code }) => codes.has(code));
    expect(here).toHaveLength(26);
    expect(here.reduce((sum, { persons }) => sum + persons, 0)).toBe(121_387);
  });

  test('LSOAs of 2011: their file does not say its year', async () => {
    const read = await readCsv(readFileSync(realDataFile(lsoas)));
    expect(read.faults).toEqual([]);
    expect(new Set(read.figures.map(({ year }) => year))).toEqual(new Set([undefined]));
    const here = read.figures.filter(({ name }) => name.startsWith('Sevenoaks '));
    expect(here).toHaveLength(74);
    expect(here.reduce((sum, { persons }) => sum + persons, 0)).toBe(121_387);
  });
});

const cellOf = (value: string | number): Cell =>
  typeof value === 'number' ? { kind: 'number', number: value } : { kind: 'text', text: value };
const rowOf = (row: number, ...values: (string | number)[]): SheetRow => ({
  sheet: 'MYE4',
  row,
  cells: values.map(cellOf),
});

async function readRows(...rows: SheetRow[]) {
  async function* batches() {
    yield rows;
  }
  return readPopulation('a.xlsx', batches());
}

test('a cell that is no number of people is told by its place', async () => {
  const { faults } = await readRows(
    rowOf(1, 'Population estimates'),
    rowOf(8, 'Code', 'Name', 'Mid-2022', 'Mid-2021'),
    rowOf(9, 'E07000111', 'Sevenoaks', 120_000.5, 'x'),
  );
  expect(faults.map(({ message }) => message)).toEqual([
    'Cell C9 of MYE4 holds “120000.5” where a number of people belongs.',
    'Cell D9 of MYE4 holds “x” where a number of people belongs.',
  ]);
});

test('two tables that disagree are refused', async () => {
  const other = { ...rowOf(8, 'Code', 'Name', 'Mid-2022'), sheet: 'Other' };
  const { faults } = await readRows(
    rowOf(8, 'Code', 'Name', 'Mid-2022'),
    rowOf(9, 'E07000111', 'Sevenoaks', 120_000),
    other,
    { ...rowOf(9, 'E07000111', 'Sevenoaks', 120_001), sheet: 'Other' },
  );
  expect(faults.map(({ message }) => message)).toEqual([
    'Cell C9 of Other says 120001 people where cell C9 of MYE4 says 120000.',
  ]);
});

test('tables of one sex, of density or without areas are no population', async () => {
  for (const title of ['Females by single year of age', 'Population density', 'Median age']) {
    const { faults } = await readRows(
      rowOf(1, `MYE: Population estimates: ${title}`),
      rowOf(8, 'Code', 'Name', 'Mid-2022'),
      rowOf(9, 'E07000111', 'Sevenoaks', 40),
    );
    expect(faults[0]?.message).toMatch(/holds no table/);
  }
});
