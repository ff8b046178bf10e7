import type { Comparison } from '@ragstone/contract/compare';
import type { Problem } from '@ragstone/contract/problem';
import { beforeAll, describe, expect, test } from 'vitest';
import { withApp } from './app.ts';
import { addRelease, dartford, gravesham, sevenoaks } from './figures.ts';
import { addPartnership, type TestPartnership } from './people.ts';
import {
  addOffence,
  addPeriodRelease,
  addPopulation,
  addUnusable,
  homeOffice,
  ons,
} from './period-figures.ts';

const held = withApp();
let here: TestPartnership;

const csp = {
  sevenoaks: 'E22000144',
  medway: 'E22000143',
  dartfordAndGravesham: 'E22000352',
  swale: 'E22000146',
};
const medway = 'E06000035';
const swale = 'E07000113';
const kent = 'E23000032';
const note =
  'Due to ongoing IT issues, crime data for Medway are recorded under an unassigned CSP group from 2024 onwards.';

/** Medway's nine groups of 2025/26 as the Home Office published them, 107 in all. */
const medwayOf2025 = {
  'ho-criminal-damage': 5,
  'ho-drug-possession': 5,
  'ho-miscellaneous': 5,
  'ho-weapons': 2,
  'ho-public-order': 4,
  'ho-rape': 3,
  'ho-shoplifting': 51,
  'ho-violence-without-injury': 32,
};
const codeOf = (subgroup: string) => `${subgroup}-1`;
const inCodes = (counts: Record<string, number>) =>
  Object.fromEntries(Object.entries(counts).map(([slug, count]) => [codeOf(slug), count]));
const quarters = (year: number) => [`${year}-04`, `${year}-07`, `${year}-10`, `${year + 1}-01`];
/** A year's counts in its first quarter; the other three were covered, and had none. */
const yearOf = (year: number, counts: Record<string, number>) =>
  Object.fromEntries(
    quarters(year).map((from, at) => [from, at === 0 ? inCodes(counts) : {}] as const),
  );

beforeAll(async () => {
  here = await addPartnership(held.db.prisma, 'here');
  const neighbours = await held.db.prisma.area.findMany({
    where: { code: { in: [medway, swale, dartford, gravesham] } },
  });
  await held.db.prisma.partnershipArea.createMany({
    data: neighbours.map(({ id }) => ({ partnershipId: here.id, areaId: id, part: 'neighbour' })),
  });
  const url = held.ownerUrl;
  for (const below of [...Object.keys(medwayOf2025), 'ho-residential-burglary']) {
    await addOffence(url, { below, slug: codeOf(below) });
  }
  await addPeriodRelease(url, {
    source: homeOffice,
    publishedOn: '2026-07-23',
    months: 3,
    areas: {
      [csp.medway]: {
        ...yearOf(2024, { 'ho-shoplifting': 2500 }),
        ...yearOf(2025, medwayOf2025),
      },
      [csp.sevenoaks]: {
        ...yearOf(2024, { 'ho-shoplifting': 600, 'ho-residential-burglary': 400 }),
        ...yearOf(2025, { 'ho-shoplifting': 571, 'ho-residential-burglary': 490, 'ho-rape': -2 }),
      },
      [csp.swale]: {
        ...yearOf(2024, { 'ho-shoplifting': 1000 }),
        ...yearOf(2025, { 'ho-shoplifting': 1497 }),
      },
      [csp.dartfordAndGravesham]: yearOf(2025, { 'ho-shoplifting': 2943 }),
      [`unassigned:${kent}`]: yearOf(2025, { 'ho-shoplifting': 68_456 }),
    },
  });
  await addUnusable(url, { area: csp.medway, scheme: homeOffice, from: '2025-04', text: note });
  await addPeriodRelease(url, {
    source: ons,
    publishedOn: '2023-04-27',
    months: 12,
    areas: {
      [csp.sevenoaks]: {
        '2021-01': { 'ons-all-crime': 8005 },
        '2022-01': { 'ons-all-crime': 8008, 'ons-violence': 3000 },
      },
      [csp.medway]: { '2022-01': { 'ons-all-crime': { status: 'suppressed', mark: '[u1]' } } },
      [csp.swale]: { '2022-01': { 'ons-all-crime': 15_000 } },
      [csp.dartfordAndGravesham]: { '2022-01': {} },
      [kent]: { '2022-01': { 'ons-all-crime': 170_000 } },
    },
    rates: { [csp.sevenoaks]: { '2022-01': { 'ons-all-crime': 66.27 } } },
  });
  await addPopulation(url, {
    midYear: 2022,
    publishedOn: '2024-03-26',
    people: {
      [sevenoaks]: 121_173,
      [medway]: 282_702,
      [swale]: 154_619,
      [dartford]: 118_820,
      [gravesham]: 106_970,
    },
  });
  await addRelease(url, {
    publishedOn: '2025-07-01',
    months: {
      '2024-05': { [sevenoaks]: { burglary: 60 }, [swale]: { burglary: 70 } },
      '2025-05': {
        [sevenoaks]: { burglary: 45, robbery: 1, 'anti-social-behaviour': 99 },
        [swale]: { burglary: 40 },
      },
    },
  });
});

const ask = (query: string, person = here.officer) =>
  held.as(person, { method: 'GET', url: `/api/partnerships/here/compare${query}` });

async function comparisonOf(query: string): Promise<Comparison> {
  const { status, body } = await ask(query);
  expect(status, JSON.stringify(body)).toBe(200);
  const { comparison } = body as { comparison?: Comparison };
  if (comparison === undefined) throw new Error('No comparison');
  return comparison;
}

const rowNamed = (rows: Comparison['ranked'], name: string) => {
  const row = rows.find(({ area }) => area.name === name);
  if (row === undefined) throw new Error(`No row ${name}`);
  return row;
};

const refusal = async (path: string) => {
  const url = `/api/partnerships/here/${path}`;
  const { status, body } = await held.as(here.officer, { method: 'GET', url });
  return { status, problem: body as Problem };
};

describe('partnership areas by the Home Office’s quarters', () => {
  const year = '?source=home-office-csp&indicator=ho-all-crime&from=2025-04&to=2026-03';

  test('a figure marked as unusable is shown with the note, in no rank and no change', async () => {
    const { ranked, apart } = await comparisonOf(year);
    const row = rowNamed(apart, 'Medway');
    expect(row).toMatchObject({
      count: 107,
      countWords: '107, not usable',
      reading: 'unusable',
      change: { kind: 'not-comparable', because: 'unusable' },
      changeWords: 'Not comparable',
      notes: [`${note} (Notes of the release)`],
    });
    expect(row.rank).toBeUndefined();
    expect(row.rate).toBeUndefined();
    expect(ranked.map(({ area }) => area.name)).not.toContain('Medway');
  });

  test('the others are ranked by rate from the lowest on, a joined partnership once', async () => {
    const { ranked, heading } = await comparisonOf(year);
    expect(ranked.map(({ area, rank, count }) => [rank, area.name, count])).toEqual([
      [1, 'Sevenoaks', 1059],
      [2, 'Swale', 1497],
      [3, 'Dartford and Gravesham', 2943],
    ]);
    expect(rowNamed(ranked, 'Dartford and Gravesham').denominator).toMatchObject({
      number: 118_820 + 106_970,
      midYear: 2022,
      publishedOn: '2024-03-26',
    });
    expect(rowNamed(ranked, 'Sevenoaks').rate).toBeCloseTo((1059 / 121_173) * 1000, 10);
    expect(heading).toBe('All crime (excluding fraud): Sevenoaks has the lowest rate of 3 areas');
  });

  test('the total of one may hide what a part shows: lowest for all crime, highest for burglary', async () => {
    const { ranked, heading } = await comparisonOf(year.replace('ho-all-crime', 'ho-burglary'));
    expect(rowNamed(ranked, 'Sevenoaks')).toMatchObject({ rank: 3, count: 490 });
    // None recorded is a count of 0, and two areas with none share the lowest rate.
    expect(ranked.map(({ rank }) => rank)).toEqual([1, 1, 3]);
    expect(heading).toBe('Burglary: Sevenoaks has the highest rate of 3 areas');
  });

  test('a year is compared with the year before where both are whole', async () => {
    const { ranked, sentence } = await comparisonOf(year);
    expect(rowNamed(ranked, 'Sevenoaks').change).toMatchObject({ before: 1000, now: 1059 });
    expect(sentence).toContain('1,059 in 2025-26, 59 more than the 1,000 of 2024-25 (up 5.9%).');
    expect(sentence).toContain('That is 8.74 for each 1,000 people.');
    expect(rowNamed(ranked, 'Dartford and Gravesham')).toMatchObject({
      change: { kind: 'not-comparable', because: 'missing-months', now: 2943 },
      changeWords: 'No figure a year before',
    });
  });

  test('a count below 0 is kept, and flagged', async () => {
    const { ranked } = await comparisonOf(year);
    expect(rowNamed(ranked, 'Sevenoaks').notes).toEqual([
      'A count below 0 is part of this: the force took back more offences than it recorded.',
    ]);
    const { apart } = await comparisonOf(year.replace('ho-all-crime', 'ho-rape'));
    const below0 = rowNamed(apart, 'Sevenoaks');
    expect(below0).toMatchObject({ count: -2, because: 'Its count is below 0.' });
  });

  test('what is unassigned stands beside, never ranked', async () => {
    const { beside, ranked, apart } = await comparisonOf(year);
    const unassigned = rowNamed(beside, 'Unassigned, Kent Police');
    expect(unassigned.count).toBe(68_456);
    expect(unassigned.rate).toBeUndefined();
    expect([...ranked, ...apart].map(({ area }) => area.code)).not.toContain(unassigned.area.code);
    // The force is what its partnerships and the unassigned make, and not all of them are held.
    expect(rowNamed(beside, 'Kent Police').reading).toBe('missing');
  });

  test('a quarter is compared with the same quarter, and is asked for as one', async () => {
    const query = '?source=home-office-csp&indicator=ho-shoplifting&from=2025-04&to=2025-06';
    const { ranked, periodLabel } = await comparisonOf(query);
    expect(periodLabel).toBe('April to June 2025');
    expect(rowNamed(ranked, 'Swale').changeWords).toBe('497 more (49.7%)');
    const { status, problem } = await refusal(`compare${query.replace('2025-06', '2025-05')}`);
    expect(status).toBe(400);
    expect(problem.detail).toContain('Figures of this source are of quarters');
  });

  test('without a period it is the four latest quarters held', async () => {
    const { span } = await comparisonOf('?source=home-office-csp');
    expect(span).toEqual({ from: '2025-04', to: '2026-03' });
  });

  test('as published before the release there was nothing', async () => {
    const { ranked, apart, notes } = await comparisonOf(`${year}&asOf=2026-07-22`);
    expect(ranked).toEqual([]);
    expect(rowNamed(apart, 'Sevenoaks').reading).toBe('missing');
    expect(notes).toContain('As published by 22 July 2026.');
  });
});

describe('partnership areas by ONS’s years', () => {
  const year = '?indicator=ons-all-crime&from=2022-01&to=2022-12';

  test('ours and the published rate stand beside each other, each with its own denominator', async () => {
    const { ranked, denominators, hasPublishedRates, sentence } = await comparisonOf(year);
    const row = rowNamed(ranked, 'Sevenoaks');
    expect(row.count).toBe(8008);
    expect(row.published).toEqual({ rate: 66.27, mark: '' });
    expect(row.rate).toBeCloseTo((8008 / 121_173) * 1000, 10);
    expect(hasPublishedRates).toBe(true);
    expect(denominators).toBe(
      'Rates are for each 1,000 people of mid-2022 (ONS mid-year population estimates, released 26 March 2024).',
    );
    expect(sentence).toContain('8,008 in the 12 months to December 2022, 3 more than the 8,005');
  });

  test('suppressed with its mark and not published are told apart, and neither is 0', async () => {
    const { apart } = await comparisonOf(year);
    expect(rowNamed(apart, 'Medway')).toMatchObject({
      reading: 'withheld',
      countWords: 'Suppressed [u1]',
    });
    expect(rowNamed(apart, 'Dartford and Gravesham')).toMatchObject({
      reading: 'not-published',
      countWords: 'Not published',
    });
    for (const row of apart) expect(row.count).toBeUndefined();
  });

  test('the force is its own published row; nothing is summed', async () => {
    const { beside } = await comparisonOf(year);
    expect(rowNamed(beside, 'Kent Police').count).toBe(170_000);
    const { beside: ofViolence } = await comparisonOf(year.replace('all-crime', 'violence'));
    expect(rowNamed(ofViolence, 'Kent Police').reading).toBe('not-published');
  });

  test('no rate is made with the people of a later year', async () => {
    const { ranked, apart } = await comparisonOf(
      '?indicator=ons-all-crime&from=2021-01&to=2021-12',
    );
    expect(ranked).toEqual([]);
    expect(rowNamed(apart, 'Sevenoaks')).toMatchObject({
      count: 8005,
      because: 'No estimate of its people is held for this time.',
    });
  });
});

describe('districts by police.uk’s months', () => {
  const month = '?indicator=burglary&from=2025-05&to=2025-05';

  test('each district by itself, with rate and rank; those of no file are not 0', async () => {
    const { ranked, apart } = await comparisonOf(month);
    expect(ranked.map(({ area, rank, count }) => [rank, area.name, count])).toEqual([
      [1, 'Dartford', 0],
      [1, 'Gravesham', 0],
      [1, 'Medway', 0],
      [4, 'Swale', 40],
      [5, 'Sevenoaks', 45],
    ]);
    expect(apart).toEqual([]);
    expect(rowNamed(ranked, 'Sevenoaks').changeWords).toBe('15 fewer (25%)');
    const june = await comparisonOf(month.replaceAll('2025-05', '2025-06'));
    expect(june.apart).toHaveLength(5);
    expect(rowNamed(june.apart, 'Sevenoaks').because).toBe(
      'June 2025 is missing: no release covers that time.',
    );
  });

  test('all crime is without anti-social behaviour', async () => {
    const { ranked } = await comparisonOf(month.replace('burglary', 'all-crime'));
    expect(rowNamed(ranked, 'Sevenoaks').count).toBe(46);
  });

  test('the force is the sum of its districts', async () => {
    const { beside } = await comparisonOf(month);
    expect(rowNamed(beside, 'Kent Police').count).toBe(85);
  });
});

describe('two sources', () => {
  test.each([
    'compare?source=police-uk-street&indicator=ho-burglary',
    'compare?source=home-office-csp&indicator=burglary',
    'compare?indicator=burglary&indicator=ho-burglary',
    'compare.csv?source=ons-csp&indicator=ho-burglary',
    'trends?indicator=burglary&indicator=ho-burglary',
    'trends?source=home-office-csp&indicator=burglary',
    'trends.csv?indicator=burglary&indicator=ho-burglary',
    'trends/periods?indicator=burglary&indicator=ho-burglary',
    'trends/periods?source=ons-csp&indicator=ho-burglary',
    'trends/periods.csv?source=ons-csp&indicator=ho-burglary',
  ])('are never shown together: %s', async (path) => {
    const { status, problem } = await refusal(path);
    expect(status).toBe(400);
    expect(problem.type).toBe('/problems/mixed-sources');
    expect(problem.detail).toContain('count differently');
    expect(problem.detail).toContain('never shown on one line');
  });

  test('two indicators of one source are not mixed, but one is shown at a time', async () => {
    const { problem } = await refusal('compare?indicator=burglary&indicator=robbery');
    expect(problem.type).toBe('/problems/bad-request');
    expect(problem.detail).toBe('One indicator is shown at a time');
  });

  test('each source is offered with its own indicators alone', async () => {
    const { status, problem } = await refusal('figures/sources');
    expect(status).toBe(200);
    const { sources } = problem as unknown as {
      sources: { slug: string; indicators: { slug: string; level: number }[] }[];
    };
    expect(sources.map(({ slug }) => slug)).toEqual([
      'police-uk-street',
      'home-office-csp',
      'ons-csp',
    ]);
    const slugs = sources.map(({ indicators }) => indicators.map(({ slug }) => slug));
    expect(slugs[0]).toContain('burglary');
    expect(slugs[0]?.some((slug) => slug.startsWith('ho-'))).toBe(false);
    expect(slugs[1]?.every((slug) => slug.startsWith('ho-'))).toBe(true);
    expect(slugs[2]?.every((slug) => slug.startsWith('ons-'))).toBe(true);
    const burglary = sources[1]?.indicators.find(({ slug }) => slug === 'ho-burglary');
    expect(burglary?.level).toBe(2);
  });
});

test.each([
  ['compare?indicator=murder', 'There is no indicator “murder” here'],
  ['compare?source=gazette', 'There is no source of figures “gazette” here'],
  ['compare?from=2025-13', '“2025-13” is not a month. Write it as 2025-06'],
  ['compare?group=0198f7a0-0000-7000-8000-000000000000', 'There is no such group of areas here'],
])('%s is refused with what is wrong', async (path, detail) => {
  const { status, problem } = await refusal(path);
  expect(status).toBe(400);
  expect(problem.detail).toBe(detail);
});

test('the table can be taken away as CSV, with source, release and denominators', async () => {
  const url = '/api/partnerships/here/compare.csv?indicator=ho-all-crime&from=2025-04&to=2026-03';
  const { status, body, headers } = await held.as(here.portfolioHolder, { method: 'GET', url });
  expect(status).toBe(200);
  expect(headers['content-disposition']).toContain('compare-ho-all-crime-2025-04-to-2026-03.csv');
  const lines = String(body).split('\r\n');
  expect(lines[0]).toContain('Sevenoaks has the lowest rate of 3 areas');
  const medwayLine = lines.find((line) => line.includes('Medway')) ?? '';
  expect(medwayLine).toContain('107,unusable');
  expect(medwayLine).toContain(note);
  expect(lines.some((line) => line.startsWith('1,Sevenoaks,E22000144,1059,counted,1000,59'))).toBe(
    true,
  );
  expect(String(body)).toContain('population of mid-2022');
  expect(String(body)).toContain('2026-07-23');
});

test('a partnership without any figures has an empty answer', async () => {
  const elsewhere = await addPartnership(held.db.prisma, 'elsewhere');
  await held.db.prisma.partnershipArea.deleteMany({ where: { partnershipId: elsewhere.id } });
  const url = '/api/partnerships/elsewhere/compare';
  const { status, body } = await held.as(elsewhere.officer, { method: 'GET', url });
  expect({ status, body }).toEqual({ status: 200, body: {} });
});
