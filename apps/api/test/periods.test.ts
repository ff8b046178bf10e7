import type { PeriodAnswer, PeriodView } from '@ragstone/contract/periods';
import type { Problem } from '@ragstone/contract/problem';
import { beforeAll, describe, expect, test } from 'vitest';
import { withApp } from './app.ts';
import { addPartnership, type TestPartnership } from './people.ts';
import { addOffence, addPeriodRelease, addUnusable, homeOffice, ons } from './period-figures.ts';

const held = withApp();
let here: TestPartnership;

const sevenoaks = 'E22000144';
const kent = 'E23000032';
const burglary = (...counts: [from: string, count: number][]) =>
  Object.fromEntries(counts.map(([from, count]) => [from, { 'ho-burglary-28e': count }]));

beforeAll(async () => {
  here = await addPartnership(held.db.prisma, 'here');
  const url = held.ownerUrl;
  await addOffence(url, { below: 'ho-residential-burglary', slug: 'ho-burglary-28e' });
  await addPeriodRelease(url, {
    source: homeOffice,
    publishedOn: '2025-10-23',
    months: 3,
    areas: {
      [sevenoaks]: burglary(
        ['2023-04', 100],
        ['2023-07', 90],
        ['2023-10', 110],
        ['2024-01', 100],
        ['2024-04', 120],
        ['2024-07', 49],
        ['2024-10', 80],
        ['2025-01', 70],
        ['2025-04', 77],
      ),
    },
  });
  await addPeriodRelease(url, {
    source: homeOffice,
    publishedOn: '2026-01-22',
    months: 3,
    areas: {
      [sevenoaks]: {
        ...burglary(['2025-04', 90], ['2025-07', 60], ['2026-01', 66]),
        '2026-04': {},
      },
    },
  });
  await addPeriodRelease(url, {
    source: ons,
    publishedOn: '2023-04-27',
    months: 12,
    areas: {
      [sevenoaks]: {
        '2021-01': { 'ons-all-crime': 8005 },
        '2022-01': { 'ons-all-crime': 8008 },
      },
      [kent]: { '2022-01': { 'ons-all-crime': 170_000 } },
    },
    rates: { [sevenoaks]: { '2022-01': { 'ons-all-crime': 66.27 } } },
  });
  await addPeriodRelease(url, {
    source: ons,
    publishedOn: '2025-10-23',
    months: 12,
    areas: { [sevenoaks]: { '2024-07': { 'ons-all-crime': 6829 } } },
  });
});

const ask = (query: string) =>
  held.as(here.portfolioHolder, {
    method: 'GET',
    url: `/api/partnerships/here/trends/periods${query}`,
  });

async function viewOf(query: string): Promise<PeriodView> {
  const { status, body } = await ask(query);
  expect(status, JSON.stringify(body)).toBe(200);
  const { view } = body as PeriodAnswer;
  if (view === undefined) throw new Error('No view');
  return view;
}

const rowOf = ({ rows }: PeriodView, label: string) => {
  const row = rows.find((one) => one.label === label);
  if (row === undefined) throw new Error(`No row ${label}: ${rows.map((one) => one.label)}`);
  return row;
};

describe('the Home Office’s quarters', () => {
  const quarters = '?indicator=ho-burglary';

  test('each quarter is set against the same quarter a year before', async () => {
    const view = await viewOf(`${quarters}&to=2025-06`);
    expect(view.heading).toBe('Burglary shows no clear change from a year before');
    expect(view.sentence).toBe(
      '90 from April to June 2025, 30 fewer than the 120 of the same three months of 2024 (down 25%). No clear change: so small a difference can be chance.',
    );
    expect(rowOf(view, 'Q1 (April to June 2024)').changeWords).toBe('20 more (20%)');
    expect(view.tone).toBe('plain');
    expect(view.notes.join(' ')).toContain('From 120, only a rise to');
  });

  test('no percentage is told on a base under 50', async () => {
    const view = await viewOf(`${quarters}&to=2025-09`);
    expect(view.sentence).toBe(
      '60 from July to September 2025, 11 more than the 49 of the same three months of 2024; too few for a percentage. No clear change: so small a difference can be chance.',
    );
    expect(view.change.kind).toBe('counts-only');
  });

  test('the newer release holds; as published on an older day the older does', async () => {
    const { count } = rowOf(await viewOf(quarters), 'Q1 (April to June 2025)');
    expect(count).toBe(90);
    const before = await viewOf(`${quarters}&to=2025-06&asOf=2025-12-31`);
    expect(rowOf(before, 'Q1 (April to June 2025)').count).toBe(77);
    expect(rowOf(before, 'Q2 (July to September 2025)').reading).toBe('missing');
    expect(before.releases.map(({ publishedOn }) => publishedOn)).toEqual(['2025-10-23']);
  });

  test('a covered quarter without offences is 0, one that no release covers is missing', async () => {
    const view = await viewOf(quarters);
    expect(view.rows[0]).toMatchObject({ label: 'Q1 (April to June 2026)', count: 0 });
    const missing = rowOf(view, 'Q3 (October to December 2025)');
    expect(missing).toMatchObject({ reading: 'missing', countWords: 'Missing' });
    expect(missing.count).toBeUndefined();
    expect(view.rows).toHaveLength(13);
  });

  test('twelve months and financial years are made of four quarters, or not at all', async () => {
    const rolling = await viewOf(`${quarters}&by=twelve-months&to=2025-09`);
    expect(rowOf(rolling, '12 months to September 2025').count).toBe(80 + 70 + 90 + 60);
    expect(rowOf(rolling, '2025-26').reading).toBe('missing');
    const years = await viewOf(`${quarters}&by=financial-year&to=2025-03`);
    expect(years.rows.map(({ label, countWords }) => [label, countWords])).toEqual([
      ['2025-26', 'Missing'],
      ['2024-25', '319'],
      ['2023-24', '400'],
    ]);
    expect(years.sentence).toBe(
      '319 in 2024-25, 81 fewer than the 400 of 2023-24 (down 20.3%). That is more than chance explains. The check is weak: too little is held to show how far these figures vary by themselves.',
    );
  });

  test('an unusable quarter is said with its note, and takes part in no change and no year', async () => {
    const marked = await addPartnership(held.db.prisma, 'marked');
    await addUnusable(held.ownerUrl, {
      area: 'E22000143',
      scheme: homeOffice,
      from: '2025-04',
      text: 'Recorded as unassigned.',
    });
    await addPeriodRelease(held.ownerUrl, {
      source: homeOffice,
      publishedOn: '2026-01-23',
      months: 3,
      areas: { E22000143: burglary(['2024-04', 300], ['2025-01', 290], ['2025-04', 27]) },
    });
    const medway = await held.db.prisma.area.findUniqueOrThrow({ where: { code: 'E06000035' } });
    await held.db.prisma.partnershipArea.updateMany({
      where: { partnershipId: marked.id },
      data: { areaId: medway.id },
    });
    const url = '/api/partnerships/marked/trends/periods?indicator=ho-burglary';
    const { body } = await held.as(marked.officer, { method: 'GET', url });
    const { view } = body as PeriodAnswer;
    expect(view?.heading).toBe('Burglary cannot be compared with last year');
    expect(view?.sentence).toBe(
      'The figures of April to June 2025 are marked as not usable. The count that was published is 27.',
    );
    expect(view?.rows[0]).toMatchObject({ countWords: '27, not usable', reading: 'unusable' });
    expect(view?.rows[1]).toMatchObject({ count: 290, reading: 'counted' });
    expect(view?.annotations.map(({ kind, text }) => [kind, text])).toContainEqual([
      'unusable',
      'Recorded as unassigned.',
    ]);
  });
});

describe('ONS’s years', () => {
  test('are read as they were published, with the published rate', async () => {
    const view = await viewOf('?source=ons-csp&to=2022-12');
    expect(view.by).toBeUndefined();
    expect(view.rows.map(({ label, count, published }) => [label, count, published?.rate])).toEqual(
      [
        ['12 months to June 2025', 6829, undefined],
        ['12 months to December 2022', 8008, 66.27],
        ['12 months to December 2021', 8005, undefined],
      ],
    );
    expect(view.sentence).toBe(
      '8,008 in the 12 months to December 2022, 3 more than the 8,005 of the 12 months before (up less than 0.1%). No clear change: so small a difference can be chance. The check is weak: too little is held to show how far these figures vary by themselves.',
    );
  });

  test('a year is compared with the year before it and with no other', async () => {
    const view = await viewOf('?source=ons-csp');
    expect(view.heading).toBe('All crime (excluding fraud) cannot be compared with last year');
    expect(view.sentence).toContain('(6,829) cannot be compared with the 12 months before.');
  });

  test('of the force are its own published row', async () => {
    const { body } = await ask(`?source=ons-csp&area=${kent}`);
    const { area, view } = body as PeriodAnswer;
    expect(area?.name).toBe('Kent Police');
    expect(view?.rows[1]).toMatchObject({ count: 170_000 });
    expect(view?.rows[0]?.reading).toBe('missing');
  });
});

test.each([
  [
    '?indicator=ho-burglary&to=2025-05',
    'No period of Home Office open data by Community Safety Partnership that is held ends with this month',
  ],
  ['?indicator=ho-burglary&to=soon', '“soon” is not a month. Write it as 2025-06'],
  ['?indicator=ho-burglary&area=E99999999', 'There is no area “E99999999” here'],
])('%s is refused with what is wrong', async (query, detail) => {
  const { status, body } = await ask(query);
  expect(status).toBe(400);
  expect((body as Problem).detail).toBe(detail);
});

test('the table can be taken away as CSV', async () => {
  const url = '/api/partnerships/here/trends/periods.csv?indicator=ho-burglary&to=2025-06';
  const { body, headers } = await held.as(here.portfolioHolder, { method: 'GET', url });
  expect(headers['content-disposition']).toContain('ho-burglary-E22000144-by-quarter.csv');
  const lines = String(body).split('\r\n');
  expect(lines).toContain('Q1 (April to June 2025),2025-04,2025-06,90,90,120,-30,30 fewer (25%)');
  expect(lines).toContain(
    'Q3 (October to December 2025),2025-10,2025-12,,Missing,,,Not comparable',
  );
});
