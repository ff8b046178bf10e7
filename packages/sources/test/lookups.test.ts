import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { describeWithRealData, realDataFile } from '../../../scripts/real-data.ts';
import { areaColumn } from '../src/geography/area-columns.ts';
import { type Lookup, readLookup } from '../src/geography/read-lookup.ts';
import { csvRows } from '../src/sheet/csv-rows.ts';

async function read(bytes: Uint8Array): Promise<Lookup> {
  async function* pieces() {
    yield bytes;
  }
  return readLookup('lookup.csv', csvRows(pieces(), { file: 'lookup.csv', sheet: 'The file' }));
}

const ofLines = (...lines: string[]) => read(Buffer.from(lines.join('\n')));

const files = {
  lsoas: 'lookups/kent_lsoa11_lsoa21_ltla22.csv',
  wards: 'lookups/kent_lsoa21_ward24_ltla24.csv',
  forces: 'lookups/LAD17_CSP17_PFA17_EW_Jan2017.csv',
};

describeWithRealData('ONS lookups', Object.values(files), () => {
  const real = (file: string) => read(readFileSync(realDataFile(file)));

  test('LSOAs of 2011 to 2021: 74 of Sevenoaks became 75, one of them split in two', async () => {
    const { areas, links, faults } = await real(files.lsoas);
    expect(faults).toEqual([]);
    const inSevenoaks = new Set(
      links
        .filter(({ kind, to }) => kind === 'part-of' && to === 'E07000111')
        .map(({ from }) => from),
    );
    const became = links.filter(({ kind, from }) => kind === 'became' && inSevenoaks.has(from));
    expect(became.filter(({ from }) => from === 'E01024422').map(({ to }) => to)).toEqual([
      'E01035000',
      'E01035001',
    ]);
    // The same code in both years is one area: 73 that stayed, the one that split, and its two.
    const vintages = areas.filter(({ code }) => inSevenoaks.has(code));
    expect(vintages).toHaveLength(76);
    expect(vintages.filter(({ vintage }) => vintage === 2021)).toHaveLength(75);
    expect(areas.find(({ code }) => code === 'E01024422')).toMatchObject({ vintage: 2011 });
  });

  test('wards of 2024: 26 of Sevenoaks, and every LSOA in one of them', async () => {
    const { areas, links, faults } = await real(files.wards);
    expect(faults).toEqual([]);
    const wards = links.filter(({ from, to }) => from.startsWith('E05') && to === 'E07000111');
    expect(wards).toHaveLength(26);
    const codes = new Set(wards.map(({ from }) => from));
    const lsoas = links.filter(({ from, to }) => from.startsWith('E01') && codes.has(to));
    expect(lsoas).toHaveLength(75);
    expect(areas.find(({ code }) => code === 'E07000111')?.name).toBe('Sevenoaks');
  });

  test('districts, partnerships and forces of 2017: Dartford and Gravesham are one', async () => {
    const { areas, links, faults } = await real(files.forces);
    expect(faults).toEqual([]);
    const count = (kind: string) => areas.filter((area) => area.kind === kind).length;
    expect([count('district'), count('csp'), count('force')]).toEqual([348, 314, 43]);
    const combined = links.filter(({ to }) => to === 'E22000352').map(({ from }) => from);
    expect(combined).toEqual(['E07000107', 'E07000109']);
    expect(links).toContainEqual({ kind: 'part-of', from: 'E22000352', to: 'E23000032' });
  });
});

describe('a lookup', () => {
  test('keeps each area and link once, by whatever heading', async () => {
    const { areas, links, faults } = await ofLines(
      'lad24_code,lad24_name,note,LSOA21CD',
      'E07000111,Sevenoaks,x,E01035000',
      'E07000111,Sevenoaks,y,E01035001',
      'E07000111,Sevenoaks,y,E01035001',
    );
    expect(faults).toEqual([]);
    expect(areas.map(({ code, name }) => [code, name])).toEqual([
      ['E07000111', 'Sevenoaks'],
      ['E01035000', ''],
      ['E01035001', ''],
    ]);
    expect(links).toEqual([
      { kind: 'part-of', from: 'E01035000', to: 'E07000111' },
      { kind: 'part-of', from: 'E01035001', to: 'E07000111' },
    ]);
  });

  test('with a wrong code, an empty one or two names for one area is refused by cell', async () => {
    const { faults } = await ofLines(
      'LSOA21CD,LAD24CD,LAD24NM',
      'E01035000,E07000111,Sevenoaks',
      'E0103500,E07000111,Sevenoaks',
      'E01035001,,',
      'E01035002,E07000111,Dover',
    );
    expect(faults.map(({ row, message }) => [row, message])).toEqual([
      [3, 'Cell A3 holds “E0103500” where the code of an LSOA, such as E01024422 belongs.'],
      [4, 'Cell B4 holds nothing where the code of a district, such as E07000111 belongs.'],
      [5, 'E07000111 is called “Dover” in row 5 and “Sevenoaks” before.'],
    ]);
  });

  test('of one kind of code is none', async () => {
    const { faults } = await ofLines('LSOA21CD,LSOA21NM', 'E01035000,Sevenoaks 008F');
    expect(faults[0]?.message).toMatch(/no lookup/);
  });
});

test('headings are told apart by kind, year and what they hold', () => {
  expect(areaColumn('LSOA21CD')).toEqual({ kind: 'lsoa', vintage: 2021, holds: 'code' });
  expect(areaColumn('ltla22_name')).toEqual({ kind: 'district', vintage: 2022, holds: 'name' });
  expect(areaColumn('WD25CD')).toEqual({ kind: 'ward', vintage: 2025, holds: 'code' });
  for (const other of ['LADCD', 'WD25NMW', 'change_code', 'RGN20CD', '']) {
    expect(areaColumn(other)).toBeUndefined();
  }
});

const lists = {
  districts: 'lookups/la_all_codes.csv.gz',
  wards: 'lookups/ward_all_codes.csv.gz',
  msoas: 'lookups/msoa_la.csv.gz',
  wards2017: 'lookups/kent_lsoa11_ward17.csv',
};

describeWithRealData('lists of all codes', Object.values(lists), () => {
  const real = (file: string) => {
    const bytes = readFileSync(realDataFile(file));
    return read(file.endsWith('.gz') ? gunzipSync(bytes) : bytes);
  };
  const count = ({ areas }: Lookup, kind: string) =>
    areas.filter((area) => area.kind === kind).length;

  test('districts: 368 codes, and what 50 of them became', async () => {
    const list = await real(lists.districts);
    expect(list.faults).toEqual([]);
    expect(count(list, 'district')).toBe(368);
    expect(list.beyond).toBeGreaterThan(30);
    expect(list.links).toHaveLength(50);
    expect(list.links).toContainEqual({ kind: 'became', from: 'E07000026', to: 'E06000063' });
  });

  test('wards and MSOAs of every year, in their districts', async () => {
    const wards = await real(lists.wards);
    expect(wards.faults).toEqual([]);
    expect(count(wards, 'ward')).toBe(14591);
    const msoas = await real(lists.msoas);
    expect(msoas.faults).toEqual([]);
    expect(count(msoas, 'msoa')).toBe(7385);
    const inSevenoaks = msoas.links.filter(({ to }) => to === 'E07000111');
    expect(inSevenoaks.length).toBeGreaterThan(13);
  });

  test('wards of 2017 with codes only', async () => {
    const list = await real(lists.wards2017);
    expect(list.faults).toEqual([]);
    expect(list.areas.every(({ name }) => name === '')).toBe(true);
  });
});
