import { HEADLINE_OFFENCES } from '@ragstone/sources/ons-csp/headline-offences';
import { beforeAll, describe, expect, test } from 'vitest';
import { withApp } from './app.ts';
import { figuresOf, importer, type TestFile } from './imports.ts';
import { addPartnership } from './people.ts';
import { odsFile, odsOfXml, type Sheets, xlsxFile } from './workbook-files.ts';

const held = withApp();
let officer: ReturnType<typeof importer>;

beforeAll(async () => {
  officer = importer(held, await addPartnership(held.db.prisma, 'workbooks'));
});

const headings = [
  'Financial Year',
  'Financial Quarter',
  'Force Name',
  'CSP Name',
  'Offence Description',
  'Offence Group',
  'Offence Subgroup',
  'Offence Code',
  'Number of Offences',
];
type Row = Sheets[string][number];
const row: Row = [
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
const changed = (at: number, value: Row[number]) =>
  row.map((each, place) => (place === at ? value : each));
const notes: Row[] = [['Notes'], ['Kent: see the note.']];
const homeOffice = (...rows: Row[]): Sheets => ({ Notes: notes, Data: [headings, ...rows] });

const stored = async () => {
  const { rows } = await held.db.pool.query<Record<string, number>>(`
    SELECT (SELECT count(*) FROM release)::int AS releases, (SELECT count(*) FROM period_figure)::int AS figures,
      (SELECT count(*) FROM indicator)::int AS indicators,
      (SELECT count(*) FROM pg_tables WHERE schemaname = 'staging')::int AS staged`);
  return rows[0];
};

describe('a workbook that cannot be right is refused, and nothing is stored:', () => {
  const deep = `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><office:document-content>&a;</office:document-content>`;
  const bomb = `<office:document-content>${' '.repeat(8_000_000)}</office:document-content>`;
  const macro = { path: 'Basic/Standard/Module1.xml', bytes: Buffer.from('<x/>') };
  test.each<[string, TestFile, RegExp]>([
    [
      'a formula for a figure',
      odsFile(homeOffice(changed(8, { formula: 'SUM(1)' }))),
      /^Cell I2 of Data holds a formula/,
    ],
    [
      'the same in Excel',
      xlsxFile(homeOffice(changed(8, { formula: 'SUM(1)' }))),
      /^Cell I2 of Data holds a formula/,
    ],
    [
      'a renamed column',
      odsFile({ Data: [headings.with(8, 'Crimes'), row] }),
      /^Row 1 of Data has no column “Offence Count”/,
    ],
    ['a code that lost its last figure', odsFile(homeOffice(changed(7, 4.1))), /^Cell H2/],
    ['macros', odsFile(homeOffice(row), [macro]), /holds macros/],
    ['entities from elsewhere', odsOfXml(deep), /document type/],
    ['a bomb', odsOfXml(bomb), /far more than a real one/],
    ['a part that is missing', odsOfXml(''), /damaged|incomplete|cut off|no table/i],
  ])('%s', async (_what, file, message) => {
    const before = await stored();
    const view = await officer.check([file], '2026-07-23');
    expect(view.report?.faults[0]?.message).toMatch(message);
    expect(view.state).toBe('refused');
    expect((await officer.accept(view)).status).toBe(409);
    await officer.ask('DELETE', `/imports/${view.id}`);
    expect(await stored()).toEqual(before);
  });

  test('one whose sheet of figures is missing is told to be unknown', async () => {
    const view = await officer.check([odsFile({ Notes: notes })], '2026-07-23');
    expect(view).toMatchObject({ state: 'refused', report: { kind: 'unread', faults: [] } });
    await officer.ask('DELETE', `/imports/${view.id}`);
  });
});

test('headings that moved down by rows, or columns that moved, are found by their words', async () => {
  const turned = (each: Row) => each.toReversed();
  const sheets = { Data: [['A new line'], [], turned(headings), turned(row)] };
  for (const file of [odsFile(sheets), xlsxFile(sheets)]) {
    const view = await officer.check([file], '2026-07-23');
    expect(figuresOf(view)).toMatchObject({ rows: 1, figures: 1, periods: [{ areas: 1 }] });
    await officer.ask('DELETE', `/imports/${view.id}`);
  }
});

describe('ONS’s workbook', () => {
  const identity = [
    'Police Force Area code',
    'Police Force Area name',
    'Community Safety Partnership code',
    'Community Safety Partnership name',
  ];
  const names = HEADLINE_OFFENCES.map(({ name }) => name);
  const title =
    'Table C3: Number of offences for police recorded crime by Community Safety Partnership area, year ending December 2022';
  const counts = (whole: number, of: Readonly<Record<string, number | string>>) =>
    HEADLINE_OFFENCES.map(({ code }) => of[code] ?? (code === 'total-excluding-fraud' ? whole : 0));
  const sheets = (...rows: Row[]): Sheets => ({
    'Table C3': [[title], [...identity, ...names], ...rows],
  });
  const sevenoaks = ['E23000032', 'Kent', 'E22000144', 'Sevenoaks'];

  test('whose totals disagree with their parts is asked about, with both', async () => {
    const file = xlsxFile(sheets([...sevenoaks, ...counts(100, { robbery: 90 })]));
    const view = await officer.check([file], '2023-04-27');
    expect(view.report?.questions).toMatchObject([
      {
        kind: 'totals-disagree',
        totals: [
          {
            area: 'Sevenoaks',
            whole: 100,
            sumOfParts: 90,
            parts: 'offences',
            place: 'row 3 of Table C3',
          },
        ],
      },
    ]);
    expect((await officer.accept(view, [])).status).toBe(422);
    await officer.ask('DELETE', `/imports/${view.id}`);
  });

  test('keeps shorthands and blanks as what they are', async () => {
    const marks = {
      homicide: '[x]',
      robbery: '[u]',
      theft: '[u1]',
      burglary: '',
      'drug-offences': 7,
    };
    const file = xlsxFile(sheets([...sevenoaks, ...counts(7, marks)]));
    const view = await officer.check([file], '2023-04-27');
    await officer.accept(view);
    const { rows } = await held.db.pool.query(
      `SELECT i.slug, f.value, f.status, f.mark FROM period_figure f JOIN indicator i ON i.id = f.indicator_id
       WHERE i.slug = ANY ($1) ORDER BY i.position`,
      [['ons-homicide', 'ons-robbery', 'ons-theft', 'ons-burglary', 'ons-drug-offences']],
    );
    expect(rows).toEqual([
      { slug: 'ons-homicide', value: null, status: 'not-supplied', mark: '[x]' },
      { slug: 'ons-robbery', value: null, status: 'suppressed', mark: '[u]' },
      { slug: 'ons-theft', value: null, status: 'suppressed', mark: '[u1]' },
      { slug: 'ons-burglary', value: null, status: 'not-applicable', mark: '' },
      { slug: 'ons-drug-offences', value: 7, status: 'observed', mark: '' },
    ]);
  });
});
