import type { Comparison } from '@ragstone/contract/compare';
import type { PeriodAnswer } from '@ragstone/contract/periods';
import { beforeAll, describe, expect, test } from 'vitest';
import { withApp } from './app.ts';
import { asker } from './ask.ts';
import { addPartnership } from './people.ts';
import { addOffence, addPeriodRelease, addPopulation, homeOffice, ons } from './period-figures.ts';

/**
 * Districts merged in Northamptonshire in 2021 and around Bournemouth in 2019; the Home Office and ONS kept
 * the old partnerships, which lie in the new districts.
 */
const held = withApp();

const north = 'E06000061';
const west = 'E06000062';
const bournemouth = 'E06000058';
const dorset = 'E06000059';
const csp = {
  corby: 'E22000233',
  eastNorthants: 'E22000235',
  kettering: 'E22000236',
  wellingborough: 'E22000239',
  northampton: 'E22000237',
  daventryAndSouth: 'E22000357',
  bournemouth: 'E22000063',
  poole: 'E22000067',
  dorset: 'E22000367',
};
const northamptonshire = 'E23000022';

const quarter = (shoplifting: number) => ({ 'ho-shoplifting-1': shoplifting });
const years = (before: number, now: number) => ({
  '2024-04': quarter(before),
  '2025-04': quarter(now),
});

let officer = '';
let westOfficer = '';
let coastOfficer = '';

beforeAll(async () => {
  const { prisma } = held.db;
  officer = (await addPartnership(prisma, 'north', { own: [north], neighbours: [west] })).officer;
  westOfficer = (await addPartnership(prisma, 'west', { own: [west], neighbours: [north] }))
    .officer;
  coastOfficer = (
    await addPartnership(prisma, 'coast', { own: [bournemouth], neighbours: [dorset] })
  ).officer;
  const url = held.ownerUrl;
  await addOffence(url, { below: 'ho-shoplifting', slug: 'ho-shoplifting-1' });
  await addPeriodRelease(url, {
    source: homeOffice,
    publishedOn: '2025-10-23',
    months: 3,
    areas: {
      [csp.corby]: years(100, 110),
      [csp.eastNorthants]: years(50, 60),
      [csp.kettering]: years(200, 220),
      [csp.wellingborough]: years(150, 140),
      [csp.northampton]: years(900, 1000),
      [csp.daventryAndSouth]: years(80, 90),
      [`unassigned:${northamptonshire}`]: years(5, 7),
      [csp.bournemouth]: years(700, 710),
      [csp.poole]: years(300, 310),
      [csp.dorset]: years(600, 610),
    },
  });
  const all = (count: number) => ({ 'ons-all-crime': count });
  await addPeriodRelease(url, {
    source: ons,
    publishedOn: '2023-04-27',
    months: 12,
    areas: {
      // In one year ONS published the four, and the two beside them, as one each.
      'csp:north-northamptonshire': { '2021-01': all(26_000), '2022-01': all(27_000) },
      'csp:west-northamptonshire': { '2021-01': all(38_000), '2022-01': all(39_000) },
    },
  });
  await addPeriodRelease(url, {
    source: ons,
    publishedOn: '2025-10-23',
    months: 12,
    areas: {
      [csp.corby]: { '2024-07': all(5946) },
      [csp.eastNorthants]: { '2024-07': all(5262) },
      [csp.kettering]: { '2024-07': all(8277) },
      [csp.wellingborough]: { '2024-07': all(7302) },
      [csp.northampton]: { '2024-07': all(30_000) },
      [csp.daventryAndSouth]: { '2024-07': all(9000) },
    },
  });
  await addPopulation(url, {
    midYear: 2020,
    publishedOn: '2021-06-25',
    people: { E07000150: 73_000, E07000152: 95_000, E07000153: 102_000, E07000156: 80_000 },
  });
  await addPopulation(url, {
    midYear: 2022,
    publishedOn: '2024-03-26',
    people: { [north]: 363_000, [west]: 429_000 },
  });
});

async function compared(slug: string, person: string, query: string): Promise<Comparison> {
  const { status, body } = await asker(held, slug)(person, 'GET', `compare?${query}`);
  expect(status, JSON.stringify(body)).toBe(200);
  const { comparison } = body as { comparison?: Comparison };
  if (comparison === undefined) throw new Error('Nothing is compared');
  return comparison;
}
const named = (rows: Comparison['beside']) => rows.map(({ area, isOwn }) => [area.name, isOwn]);
const rowNamed = (rows: Comparison['beside'], name: string) => {
  const row = rows.find(({ area }) => area.name === name);
  if (row === undefined) throw new Error(`No ${name} in ${rows.map(({ area }) => area.name)}`);
  return row;
};

describe('the Home Office’s partnership areas of a merged district', () => {
  const asked = 'indicator=ho-shoplifting&from=2025-04&to=2025-06';

  test('are its own, each a place, and those of another the neighbours', async () => {
    const { ranked, apart } = await compared('north', officer, asked);
    expect(named(ranked).filter(([, isOwn]) => isOwn)).toEqual([
      ['East Northamptonshire', true],
      ['Corby', true],
      ['Wellingborough', true],
      ['Kettering', true],
    ]);
    // The old districts that the others held have no estimate here.
    expect(named(apart)).toEqual([
      ['Daventry and South Northamptonshire', false],
      ['Northampton', false],
    ]);
    expect(rowNamed(apart, 'Northampton').because).toBe(
      'No estimate of its people is held for this time.',
    );
    expect(rowNamed(apart, 'Daventry and South Northamptonshire').because).toBe(
      'No estimate of the people of Daventry and South Northamptonshire is held for this time.',
    );
  });

  test('are added up to the district beside them, with its own people', async () => {
    const { beside, sentence } = await compared('north', officer, asked);
    const sum = rowNamed(beside, 'North Northamptonshire');
    expect(sum).toMatchObject({ count: 530, change: { before: 500, now: 530 } });
    expect(sum.rank).toBeUndefined();
    expect(sum.denominator).toMatchObject({ number: 363_000, midYear: 2022 });
    expect(sum.notes).toEqual([
      'The figures of North Northamptonshire are the sum of the partnership areas in it: Corby, East Northamptonshire, Kettering and Wellingborough.',
    ]);
    expect(sentence).toMatch(
      /^North Northamptonshire: 530 from April to June 2025, 30 more than the 500/,
    );
    expect(rowNamed(beside, 'Northamptonshire Police')).toMatchObject({ count: 1627 });
  });

  test('are seen by others as neighbours', async () => {
    const { ranked } = await compared('west', westOfficer, asked);
    expect(named(ranked)).toContainEqual(['Corby', false]);
    expect(named(ranked)).toContainEqual(['Kettering', false]);
  });

  test('are offered in trends, with the district as their sum first', async () => {
    const path = 'trends/periods?indicator=ho-shoplifting';
    const { body } = await asker(held, 'north')(officer, 'GET', path);
    const { area, areas, view } = body as unknown as PeriodAnswer;
    expect(area?.name).toBe('North Northamptonshire');
    expect(areas.map(({ name }) => name)).toContain('Corby');
    expect(view?.sentence).toContain('530 from April to June 2025');
    expect(view?.notes[0]).toContain('are the sum of the partnership areas in it');
    const corby = await asker(held, 'north')(officer, 'GET', `${path}&area=${csp.corby}`);
    expect((corby.body as unknown as PeriodAnswer).view?.sentence).toContain('110 from April');
    const offered = await asker(held, 'north')(officer, 'GET', 'figures/sources');
    expect(offered.body).toMatchObject({
      sources: [
        { slug: 'home-office-csp', held: ['2024-04', '2025-04'] },
        { slug: 'ons-csp', held: ['2021-01', '2022-01', '2024-07'] },
      ],
    });
  });

  test('are not added up where a part of the district is counted elsewhere', async () => {
    const { apart, beside } = await compared('coast', coastOfficer, asked);
    expect(named(apart)).toEqual([
      ['Bournemouth', true],
      ['Poole', true],
      ['Dorset', false],
    ]);
    expect(rowNamed(beside, 'Bournemouth, Christchurch and Poole')).toMatchObject({
      reading: 'missing',
      notes: [
        'No figures of partnership areas add up to Bournemouth, Christchurch and Poole: Christchurch is counted in Dorset.',
      ],
    });
  });
});

describe('ONS’s partnership areas of a merged district', () => {
  test('are the set in the years that it was published as one', async () => {
    const { ranked, apart, beside } = await compared(
      'north',
      officer,
      'indicator=ons-all-crime&from=2022-01&to=2022-12',
    );
    expect(named([...ranked, ...apart])).toEqual([
      ['North Northamptonshire', true],
      ['West Northamptonshire', false],
    ]);
    expect(rowNamed([...ranked, ...apart], 'North Northamptonshire')).toMatchObject({
      count: 27_000,
      change: { before: 26_000 },
      denominator: { number: 363_000 },
    });
    expect(named(beside)).not.toContainEqual(['North Northamptonshire', false]);
  });

  test('are the four where these were published, and nothing is summed', async () => {
    const { ranked, beside } = await compared(
      'north',
      officer,
      'indicator=ons-all-crime&from=2024-07&to=2025-06',
    );
    expect(ranked.map(({ area, count }) => [area.name, count])).toEqual([
      ['East Northamptonshire', 5262],
      ['Kettering', 8277],
      ['Corby', 5946],
      ['Wellingborough', 7302],
    ]);
    expect(beside.map(({ area }) => area.name)).toEqual([
      'Unassigned, Northamptonshire Police',
      'Northamptonshire Police',
    ]);
  });

  test('are listed by what each year has, and any of them can be asked for', async () => {
    const ask = asker(held, 'north');
    const inSet = await ask(officer, 'GET', 'trends/periods?indicator=ons-all-crime&to=2022-12');
    const { area, areas } = inSet.body as unknown as PeriodAnswer;
    expect(area?.name).toBe('North Northamptonshire');
    expect(areas.map(({ name }) => name)).toContain('Corby');
    const path = `trends/periods?indicator=ons-all-crime&area=${csp.corby}&to=2022-12`;
    const { body } = await ask(officer, 'GET', path);
    const { view } = body as unknown as PeriodAnswer;
    expect(view?.rows.map(({ reading }) => reading)).toEqual(['counted', 'missing', 'missing']);
  });
});
