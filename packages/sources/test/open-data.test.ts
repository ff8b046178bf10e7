import { describe, expect, test } from 'vitest';
import { groupNamed, OFFENCE_GROUPS, subgroupNamed } from '../src/home-office/offence-groups.ts';
import { financialYearOf, quarterOf } from '../src/home-office/period.ts';
import { OpenDataReader, readOpenData } from '../src/home-office/read-open-data.ts';
import type { Cell, SheetRow } from '../src/sheet/cell.ts';

const HEADINGS = [
  'Financial Year',
  'Financial Quarter',
  'Police Force',
  'CSP Name',
  'Offence Description',
  'Offence Group',
  'Offence Subgroup',
  'Offence Code',
  'Offence Count',
];
const FIGURES = [
  '2025/26',
  1,
  'Kent',
  'Sevenoaks',
  'Burglary',
  'Theft offences',
  'Residential burglary',
  '28E',
  12,
];

type Plain = string | number;
const cellOf = (value: Plain): Cell =>
  typeof value === 'number'
    ? { kind: 'number', number: value }
    : value === ''
      ? { kind: 'empty' }
      : { kind: 'text', text: value };
const row = (number: number, values: readonly Plain[], sheet = 'Data'): SheetRow => ({
  sheet,
  row: number,
  cells: values.map(cellOf),
});
const changed = (changes: Partial<Record<(typeof HEADINGS)[number], Plain>>) =>
  HEADINGS.map((heading, at) => changes[heading] ?? (FIGURES[at] as Plain));

async function read(rows: readonly SheetRow[]) {
  async function* batches() {
    for (const each of rows) yield [each];
  }
  const reader = new OpenDataReader('ho.ods');
  const figures = [];
  for await (const batch of readOpenData(reader, batches())) figures.push(...batch);
  return { figures, ...reader.outcome };
}

const first = async (changes: Partial<Record<(typeof HEADINGS)[number], Plain>>) => {
  const { figures, faults } = await read([row(1, HEADINGS), row(2, changed(changes))]);
  return figures[0] ?? faults[0];
};

const expected = {
  financialYear: 2025,
  quarter: 1,
  force: 'Kent',
  csp: 'Sevenoaks',
  isUnassigned: false,
  group: 'theft',
  subgroup: 'residential-burglary',
  offenceCode: '28E',
  description: 'Burglary',
  row: 2,
  count: 12,
};

describe('the Home Office’s open data', () => {
  test('a row is a partnership, an offence code and a quarter', async () => {
    expect(await first({})).toEqual(expected);
  });

  test.each(['1', '1.0', 'Q1', 'q1', 1])('the first quarter may be written %s', async (quarter) => {
    expect(await first({ 'Financial Quarter': quarter })).toEqual(expected);
  });

  test('columns may be called otherwise, stand elsewhere and begin below notes', async () => {
    const headings = HEADINGS.toReversed().map((heading) =>
      heading === 'Police Force'
        ? 'Force Name'
        : heading === 'Offence Count'
          ? 'Number of offences'
          : heading,
    );
    const { figures, faults } = await read([
      row(1, ['Offences by CSP']),
      row(4, headings),
      row(5, FIGURES.toReversed()),
    ]);
    expect(faults).toEqual([]);
    expect(figures).toEqual([{ ...expected, row: 5 }]);
  });

  test('groups and subgroups are known in any spelling', async () => {
    const group = 'VIOLENCE  AGAINST THE PERSON';
    const subgroup = 'Death or serious injury – unlawful driving';
    expect(
      await first({ 'Offence Group': group, 'Offence Subgroup': subgroup, 'Offence Code': '4.10' }),
    ).toMatchObject({
      group: 'violence',
      subgroup: 'driving-death-or-serious-injury',
      offenceCode: '4.10',
    });
  });

  test('a negative count is kept and counted', async () => {
    const { figures, negative } = await read([
      row(1, HEADINGS),
      row(2, changed({ 'Offence Count': -3 })),
      row(3, changed({ 'Offence Count': '1,204 ' })),
    ]);
    expect(figures.map(({ count }) => count)).toEqual([-3, 1204]);
    expect(negative).toBe(1);
  });

  test('what a force gave to no partnership is an area of its own', async () => {
    expect(await first({ 'CSP Name': 'Unassigned Kent' })).toMatchObject({
      csp: 'Unassigned Kent',
      isUnassigned: true,
    });
  });

  test('fraud is left out and counted', async () => {
    const { figures, fraud, faults } = await read([
      row(1, HEADINGS),
      row(2, changed({ 'Offence Group': 'Fraud offences' })),
      row(3, FIGURES as Plain[]),
    ]);
    expect([figures.length, fraud, faults.length]).toEqual([1, 1, 0]);
  });

  test('a sheet without a table is kept word for word', async () => {
    const { notes, figures } = await read([
      row(1, ['Force Notes'], 'Notes'),
      row(2, ['Kent: recorded under an unassigned CSP group', 'from 2024 onwards.'], 'Notes'),
      row(1, HEADINGS),
      row(2, FIGURES as Plain[]),
    ]);
    expect(figures).toHaveLength(1);
    expect(notes).toEqual([
      { sheet: 'Notes', text: 'Force Notes' },
      { sheet: 'Notes', text: 'Kent: recorded under an unassigned CSP group from 2024 onwards.' },
    ]);
  });
});

describe('open data that is wrong', () => {
  test.each([
    ['Financial Year', '2025', 'A2', /a year like 2025\/26/],
    ['Financial Year', '2025/27', 'A2', /a year like/],
    ['Financial Quarter', '5', 'B2', /a quarter from 1 to 4/],
    ['Police Force', '', 'C2', /the name of a force/],
    ['CSP Name', '', 'D2', /the name of a partnership/],
    ['Offence Group', 'Theft', 'F2', /one of the nine groups/],
    ['Offence Subgroup', 'Arson', 'G2', /a subgroup of Theft offences/],
    ['Offence Code', 4.1, 'H2', /a code, as text/],
    ['Offence Count', 'many', 'I2', /a whole number/],
    ['Offence Count', 1.5, 'I2', /a whole number/],
    ['Offence Count', '', 'I2', /a whole number/],
  ])('%s %s is told by its cell', async (column, value, place, words) => {
    const fault = await first({ [column]: value });
    expect(fault).toMatchObject({ row: 2, column, file: 'ho.ods' });
    const message = fault !== undefined && 'message' in fault ? fault.message : '';
    expect(message).toMatch(words);
    expect(message).toContain(`Cell ${place} of Data`);
  });

  test('a formula instead of a figure', async () => {
    const cells = (FIGURES as Plain[]).map(cellOf);
    cells[8] = { kind: 'number', number: 12, isFormula: true };
    const { faults } = await read([row(1, HEADINGS), { sheet: 'Data', row: 2, cells }]);
    expect(faults[0]?.message).toMatch(/Cell I2 of Data holds a formula/);
  });

  test('a renamed column is named once', async () => {
    const headings = HEADINGS.map((each) => (each === 'CSP Name' ? 'Partnership' : each));
    const { faults } = await read([row(1, headings), row(2, FIGURES as Plain[])]);
    expect(faults[0]?.message).toBe(
      'Row 1 of Data has no column “CSP Name”; it may have been renamed.',
    );
  });

  test('reading ends after twenty faults, and without a table at once', async () => {
    const wrong = Array.from({ length: 100 }, (_, at) => row(at + 2, changed({ 'CSP Name': '' })));
    expect((await read([row(1, HEADINGS), ...wrong])).faults).toHaveLength(20);
    expect((await read([row(1, ['a', 'b'])])).faults[0]?.message).toMatch(/holds no table/);
  });
});

test('financial years and quarters as they are written', () => {
  expect([financialYearOf('2025/26'), financialYearOf('2025-26')]).toEqual([2025, 2025]);
  expect([financialYearOf('1999/00'), financialYearOf('1999/2000')]).toEqual([1999, 1999]);
  expect([financialYearOf('2025/25'), financialYearOf('25/26')]).toEqual([undefined, undefined]);
  expect([quarterOf('4.00'), quarterOf('Q2'), quarterOf('1.5'), quarterOf('0')]).toEqual([
    4,
    2,
    undefined,
    undefined,
  ]);
});

test('nine groups, whose subgroups are each found by every name', () => {
  expect(OFFENCE_GROUPS).toHaveLength(9);
  for (const group of OFFENCE_GROUPS) {
    expect(groupNamed(group.name.toUpperCase())).toBe(group);
    for (const { code, name, otherNames = [] } of group.subgroups) {
      for (const each of [name, ...otherNames]) expect(subgroupNamed(group, each)).toBe(code);
    }
  }
  expect(groupNamed('Fraud offences')).toBeUndefined();
});
