import { readFileSync } from 'node:fs';
import { monthKey } from '@ragstone/domain/time/month';
import { readSheet } from 'read-excel-file/node';
import { beforeAll, describe, expect, test } from 'vitest';
import { describeWithRealData, realDataFile } from '../../../scripts/real-data.ts';
import { sourceOfFile } from '../src/file-source.ts';
import { DEFAULT_LIMITS } from '../src/limits.ts';
import type { CspRow, CspTable } from '../src/ons-csp/csp-table.ts';
import { type CspWorkbook, readCspWorkbook } from '../src/ons-csp/read-csp-workbook.ts';
import { disagreementsIn, misplacedIn } from '../src/ons-csp/sums.ts';
import { parseTableTitle } from '../src/ons-csp/table-title.ts';
import { type SheetRow, textOf } from '../src/sheet/cell.ts';
import { csvRows } from '../src/sheet/csv-rows.ts';
import { publishedValue } from '../src/sheet/published-number.ts';
import { openWorkbook } from '../src/sheet/sheet-rows.ts';

const xlsx = 'ons-csp-recorded-crime/ons_csp_recorded_crime_ye_dec2022.xlsx';
const csv = 'ons-pfa-recorded-crime/policeforceareatablesyejune25final.csv';

async function rowsOfXlsx(): Promise<SheetRow[]> {
  const workbook = await openWorkbook(await sourceOfFile(realDataFile(xlsx)), DEFAULT_LIMITS);
  if ('message' in workbook) throw new Error(workbook.message);
  const rows: SheetRow[] = [];
  for await (const batch of workbook.rows()) rows.push(...batch);
  return rows;
}

async function* batches(rows: readonly SheetRow[]) {
  yield rows;
}

const rowNamed = (table: CspTable | undefined, name: string, forceName = 'Kent'): CspRow => {
  const row = table?.rows.find((each) => each.name === name && each.forceName === forceName);
  if (row === undefined) throw new Error(`no ${name}`);
  return row;
};

const numberOf = (row: CspRow, code: string) => {
  const value = row.values.get(code);
  return value?.kind === 'number' ? value.number : value;
};

describeWithRealData('ONS recorded crime by CSP, the workbook of December 2022', [xlsx], () => {
  let rows: SheetRow[] = [];
  let read: CspWorkbook;
  const table = (yearEnding: string, measure: CspTable['measure'] = 'count') =>
    read.tables.find(
      (each) => monthKey(each.yearEnding) === yearEnding && each.measure === measure,
    );

  beforeAll(async () => {
    rows = await rowsOfXlsx();
    read = await readCspWorkbook('ons.xlsx', batches(rows));
  });

  test('every cell is what another reader of workbooks finds in it', async () => {
    for (const sheet of ['Table C2', 'Table C3', 'Table C4', 'Table C5', 'Notes']) {
      const theirs = await readSheet(readFileSync(realDataFile(xlsx)), sheet);
      const ours = rows.filter((each) => each.sheet === sheet);
      expect(ours.length).toBeGreaterThan(5);
      for (const { row, cells } of ours) {
        const line = theirs[row - 1]?.map((value) =>
          String(value ?? '')
            .replaceAll(/\s+/g, ' ')
            .trim(),
        );
        expect(cells.map(textOf)).toEqual(line?.slice(0, cells.length));
        expect(line?.slice(cells.length).join('')).toBe('');
      }
    }
  });

  test('holds two years of counts and one of rates, dated by their titles', () => {
    expect(read.faults).toEqual([]);
    expect(
      read.tables.map((each) => [each.sheet, each.measure, monthKey(each.yearEnding)]),
    ).toEqual([
      ['Table C2', 'count', '2021-12'],
      ['Table C3', 'count', '2022-12'],
      ['Table C5', 'rate', '2022-12'],
    ]);
    expect(read.notes).toHaveLength(10);
  });

  test('Sevenoaks: 8,005, then 8,008, which is 66.27 per 1,000', () => {
    expect(numberOf(rowNamed(table('2021-12'), 'Sevenoaks'), 'total-excluding-fraud')).toBe(8005);
    expect(numberOf(rowNamed(table('2022-12'), 'Sevenoaks'), 'total-excluding-fraud')).toBe(8008);
    const rate = numberOf(rowNamed(table('2022-12', 'rate'), 'Sevenoaks'), 'total-excluding-fraud');
    expect(Number(rate).toFixed(2)).toBe('66.27');
  });

  test('a name is told without its notes, and the notes beside it', () => {
    const rows = table('2022-12')?.rows ?? [];
    expect(rows.find(({ name }) => name === 'Devon and Cornwall')).toMatchObject({
      kind: 'force',
      notes: ['4'],
    });
    expect(read.notes.find(({ number }) => number === '4')?.text).toMatch(/new IT system/);
    expect(rows.filter(({ name }) => name.includes('['))).toEqual([]);
  });

  test('a shorthand stays what it is: 230 [x] among the counts, 23 [u1] among the rates', () => {
    const marks = (found: CspTable | undefined) => {
      const counts: Record<string, number> = {};
      for (const row of found?.rows ?? []) {
        for (const value of row.values.values()) {
          if (value.kind === 'number') continue;
          const mark = value.kind === 'blank' ? 'blank' : value.mark;
          counts[mark] = (counts[mark] ?? 0) + 1;
        }
      }
      return counts;
    };
    expect(marks(table('2022-12'))).toEqual({ x: 230 });
    expect(marks(table('2022-12', 'rate'))).toEqual({ x: 1196, u1: 23 });
  });

  test('what is unassigned has counts and no rate', () => {
    const unassigned = rowNamed(table('2022-12'), 'Unassigned Kent');
    expect(unassigned).toMatchObject({ kind: 'unassigned', forceCode: 'E23000032' });
    expect(numberOf(unassigned, 'total-excluding-fraud')).toBe(2282);
    const rate = rowNamed(table('2022-12', 'rate'), 'Unassigned Kent');
    expect(numberOf(rate, 'total-excluding-fraud')).toEqual({ kind: 'shorthand', mark: 'x' });
  });

  test('offences add up to those they are part of, and CSPs with their unassigned to their force', () => {
    for (const year of ['2021-12', '2022-12']) {
      const found = table(year);
      if (found === undefined) throw new Error(`no ${year}`);
      // City of London stands as a CSP only.
      expect(found.rows.filter(({ kind }) => kind === 'force')).toHaveLength(42);
      expect(disagreementsIn(found)).toEqual([]);
    }
  });

  test('a total that does not add up is told with its row and its parts', () => {
    const found = table('2022-12');
    if (found === undefined) throw new Error('no table');
    const rows = found.rows.map((row) =>
      row.name === 'Sevenoaks'
        ? {
            ...row,
            values: new Map([...row.values, ['burglary', { kind: 'number', number: 470 }]]),
          }
        : row,
    ) as CspRow[];
    expect(disagreementsIn({ ...found, rows })).toEqual([
      {
        sheet: 'Table C3',
        row: 169,
        name: 'Sevenoaks',
        offence: 'theft',
        whole: 2657,
        sumOfParts: 2658,
        parts: 'offences',
      },
      {
        sheet: 'Table C3',
        row: 169,
        name: 'Sevenoaks',
        offence: 'burglary',
        whole: 470,
        sumOfParts: 469,
        parts: 'offences',
      },
      {
        sheet: 'Table C3',
        row: 161,
        name: 'Kent',
        offence: 'burglary',
        whole: 6893,
        sumOfParts: 6894,
        parts: 'areas',
      },
    ]);
  });
});

describeWithRealData('ONS recorded crime by CSP, the CSV of June 2025', [csv], () => {
  let read: CspWorkbook;

  beforeAll(async () => {
    const source = await sourceOfFile(realDataFile(csv));
    const pieces = source.read(0, source.size);
    read = await readCspWorkbook(
      'ons.csv',
      csvRows(pieces, { file: 'ons.csv', sheet: 'The file' }),
    );
  });

  test('is the year ending June 2025, whatever the file is called', () => {
    expect(read.faults).toEqual([]);
    expect(read.tables.map((each) => monthKey(each.yearEnding))).toEqual(['2025-06']);
  });

  test('Sevenoaks 6,829, the lowest of 12 for all crime and the highest for burglary: 490', () => {
    const rows = read.tables[0]?.rows ?? [];
    const kent = rows.filter(({ kind, forceName }) => kind === 'csp' && forceName === 'Kent');
    expect(kent).toHaveLength(12);
    const order = (code: string) =>
      [...kent].sort((a, b) => Number(numberOf(a, code)) - Number(numberOf(b, code)));
    expect(order('total-excluding-fraud')[0]?.name).toBe('Sevenoaks');
    const sevenoaks = rowNamed(read.tables[0], 'Sevenoaks');
    expect(numberOf(sevenoaks, 'total-excluding-fraud')).toBe(6829);
    expect(numberOf(sevenoaks, 'burglary')).toBe(490);
  });

  test('Kent’s CSPs and what is unassigned are the force: 160,259', () => {
    const table = read.tables[0];
    if (table === undefined) throw new Error('no table');
    expect(numberOf(rowNamed(table, 'Kent'), 'total-excluding-fraud')).toBe(160_259);
    const parts = table.rows.filter(
      ({ kind, forceName }) => kind !== 'force' && forceName === 'Kent',
    );
    const total = parts.reduce(
      (sum, part) => sum + Number(numberOf(part, 'total-excluding-fraud')),
      0,
    );
    expect([parts.length, total]).toEqual([13, 160_259]);
    expect(disagreementsIn(table)).toEqual([]);
  });
});

describeWithRealData('the force of a row', [xlsx, csv], () => {
  test('is told where its code is another force’s: “unassigned Surrey” with the code of Kent', async () => {
    const source = await sourceOfFile(realDataFile(csv));
    const pieces = source.read(0, source.size);
    const read = await readCspWorkbook('ons.csv', csvRows(pieces, { file: 'ons.csv', sheet: 'A' }));
    const [table] = read.tables;
    const told = table && misplacedIn(table);
    expect(told?.map(({ row, name, forceCode }) => [row, name, forceCode])).toEqual([
      [129, 'Unassigned Gwent', 'W15000003'],
      [339, 'unassigned Surrey', 'E23000032'],
    ]);
    const workbook = await readCspWorkbook('ons.xlsx', batches(await rowsOfXlsx()));
    expect(workbook.tables.flatMap(misplacedIn)).toEqual([]);
  });
});

describe('a title', () => {
  const place = 'by Community Safety Partnership area, England and Wales';

  test.each([
    [
      `Table C2: Number of police recorded crimes for headline offences ${place}, year ending December 2021 [note 1]`,
      'count',
      ['2021-12'],
    ],
    [
      `Table C5: Recorded crime rate per 1,000 population/households for headline offences, ${place}, year ending March 2024`,
      'rate',
      ['2024-03'],
    ],
    [
      `Table C4: Percentage change between recorded crimes, ${place}, for year ending June 2021 and year ending June 2022`,
      'percentage change',
      ['2021-06', '2022-06'],
    ],
  ])('%s', (text, measure, years) => {
    const title = parseTableTitle(text);
    expect(title?.measure).toBe(measure);
    expect(title?.yearsEnding.map(monthKey)).toEqual(years);
  });

  test.each([
    '',
    'Table of contents',
    'Table P1: Number of crimes by police force area, year ending June 2025',
  ])('none: %s', (text) => expect(parseTableTitle(text)).toBeUndefined());
});

describe('a figure as it is printed', () => {
  test.each([
    ['6,829 ', { kind: 'number', number: 6829 }],
    ['-5', { kind: 'number', number: -5 }],
    ['−1,005', { kind: 'number', number: -1005 }],
    ['0', { kind: 'number', number: 0 }],
    ['[x]', { kind: 'shorthand', mark: 'x' }],
    ['[u1]', { kind: 'shorthand', mark: 'u1' }],
    [' ', { kind: 'blank' }],
    ['1,23', undefined],
    ['n/a', undefined],
    ['#REF!', undefined],
  ])('%s', (text, value) => {
    expect(publishedValue({ kind: 'text', text })).toEqual(value);
  });

  test('a blank cell is not 0', () => {
    expect(publishedValue(undefined)).toEqual({ kind: 'blank' });
    expect(publishedValue({ kind: 'error', text: '#REF!' })).toBeUndefined();
  });
});
