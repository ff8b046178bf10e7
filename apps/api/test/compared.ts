import type { Comparison } from '@ragstone/contract/compare';
import type { Problem } from '@ragstone/contract/problem';
import { beforeAll, expect } from 'vitest';
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

/** Partnership areas of Kent, by ONS’s codes. */
export const csp = {
  sevenoaks: 'E22000144',
  medway: 'E22000143',
  dartfordAndGravesham: 'E22000352',
  swale: 'E22000146',
};
const medway = 'E06000035';
const swale = 'E07000113';
const kent = 'E23000032';
/** Why Medway’s figures of 2025/26 cannot be used. */
export const note =
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

type App = ReturnType<typeof withApp>;

/** A partnership with its neighbours, and figures of them of every source. */
async function addCompared(held: App): Promise<TestPartnership> {
  const neighbours = [medway, swale, dartford, gravesham];
  const here = await addPartnership(held.db.prisma, 'here', { neighbours });
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
  return here;
}

/** The row of an area by its name. */
export const rowNamed = (rows: Comparison['ranked'], name: string) => {
  const row = rows.find(({ area }) => area.name === name);
  if (row === undefined) throw new Error(`No row ${name}`);
  return row;
};

/** An application with all that is compared, and what the tests ask it. */
export function withComparisons() {
  const held = withApp();
  const here = {} as TestPartnership;
  beforeAll(async () => {
    Object.assign(here, await addCompared(held));
  });
  const get = (path: string) => {
    const url = `/api/partnerships/here/${path}`;
    return held.as(here.officer, { method: 'GET', url });
  };
  return {
    held,
    here,
    async comparisonOf(query: string): Promise<Comparison> {
      const { status, body } = await get(`compare${query}`);
      expect(status, JSON.stringify(body)).toBe(200);
      const { comparison } = body as { comparison?: Comparison };
      if (comparison === undefined) throw new Error('No comparison');
      return comparison;
    },
    async refusal(path: string) {
      const { status, body } = await get(path);
      return { status, problem: body as Problem };
    },
  };
}
