import { describe, expect, test } from 'vitest';
import { fitsMapping, type TableMapping } from '../src/mapped/mapped-columns.ts';
import { MappedReader, readMapped } from '../src/mapped/read-mapped.ts';
import { csvRows } from '../src/sheet/csv-rows.ts';

const mapping: TableMapping = {
  columns: { area: 'Station', period: 'Month', indicator: 'Kind', value: 'Fires' },
  length: 1,
};

async function* piecesOf(text: string) {
  yield Buffer.from(text);
}

async function read(text: string, how = mapping) {
  const reader = new MappedReader('fires.csv', how);
  const rows = [];
  const cells = csvRows(piecesOf(text), { file: 'fires.csv', sheet: 'The file' });
  for await (const batch of readMapped(reader, cells)) rows.push(...batch);
  return { rows, faults: reader.faults.map(({ message }) => message) };
}

const table = 'Fires of our county\n\nStation,Kind,Month,Fires\nSevenoaks,Deliberate,June 2025,7\n';

describe('a table that was mapped', () => {
  test('is read below its headings, wherever they stand', async () => {
    const { rows, faults } = await read(table);
    expect(faults).toEqual([]);
    expect(rows).toEqual([
      {
        area: 'Sevenoaks',
        force: '',
        indicator: 'Deliberate',
        period: { from: 2025 * 12 + 5, to: 2025 * 12 + 5 },
        value: { kind: 'number', number: 7 },
        row: 4,
      },
    ]);
  });

  test('keeps a blank and a shorthand as what they are, and passes over empty lines', async () => {
    const { rows } = await read(
      `${table}\nSwale,Deliberate,2025-06,\nDover,Deliberate,2025-06,[x]\n`,
    );
    expect(rows.map(({ value }) => value.kind)).toEqual(['number', 'blank', 'shorthand']);
  });

  test('may be of one indicator, and name the force of each area', async () => {
    const columns = { area: 'Station', force: 'Kind', period: 'Month', value: 'Fires' };
    const { rows } = await read(table, { columns, length: 1 });
    expect(rows).toMatchObject([{ indicator: '', force: 'Deliberate' }]);
  });

  test('is known again by its headings', () => {
    const rows = [{ cells: ['Fires'] }, { cells: ['Fires', 'Month', 'Kind', 'Station', 'More'] }];
    expect(fitsMapping(rows, mapping.columns)).toBe(true);
    expect(fitsMapping(rows.slice(0, 1), mapping.columns)).toBe(false);
  });
});

test.each([
  ['a renamed column', table.replace('Fires\nS', 'Number\nS'), /“Fires” is missing/],
  ['a column that stands twice', table.replace('Station,', 'Fires,Station,'), /“Fires” twice/],
  ['a word for a number', table.replace(',7', ',many'), /^Cell D4 .*“many” where a number/],
  [
    'a date as a serial number',
    table.replace('June 2025', '45809'),
    /^Cell C4 .*“45809” where a month/,
  ],
  ['a period of another length', table.replace('June 2025', '2025/26'), /^Cell C4 .*“2025\/26”/],
  [
    'an area that is not named',
    table.replace('Sevenoaks', ''),
    /^Cell A4 .*name or code of an area/,
  ],
  ['an indicator that is not named', table.replace('Deliberate', ''), /^Cell B4 /],
])('%s is refused by its place', async (_what, text, message) => {
  const { faults } = await read(text);
  expect(faults[0]).toMatch(message);
});

test('a table with faults in every row is not read on', async () => {
  const { faults } = await read(table + 'Swale,Deliberate,never,1\n'.repeat(500));
  expect(faults).toHaveLength(20);
});
