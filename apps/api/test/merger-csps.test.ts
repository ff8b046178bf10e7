import type { Comparison } from '@ragstone/contract/compare';
import type { PeriodAnswer } from '@ragstone/contract/periods';
import type { TrendAnswer } from '@ragstone/contract/trends';
import { beforeAll, describe, expect, test } from 'vitest';
import { addDistrict } from '../src/features/areas/add-district.ts';
import { withApp } from './app.ts';
import { asker } from './ask.ts';
import { addRelease, dartford, gravesham, sevenoaks } from './figures.ts';
import { addPartnership } from './people.ts';
import { addOffence, addPeriodRelease, addPopulation, homeOffice } from './period-figures.ts';

/**
 * The Home Office's partnership areas after mergers: West Kent of two districts, which merges again two years
 * later, and North Kent of Dartford and Swale, while Gravesham, with Dartford in one partnership, stays.
 */
const held = withApp();
const tunbridgeWells = 'E07000116';
const swale = 'E07000113';
const dover = 'E07000108';
const westKent = 'E06000901';
const northKent = 'E06000902';
const kent = 'E06000903';
const csp = {
  sevenoaks: 'E22000144',
  tunbridgeWells: 'E22000149',
  dartfordAndGravesham: 'E22000352',
  swale: 'E22000146',
  dover: 'E22000140',
};
const newCsp = 'E22000901';
const officers: Record<string, string> = {};
const messages: string[] = [];

async function partnershipOf(slug: string, own: string[], neighbours: string[]) {
  officers[slug] = (await addPartnership(held.db.prisma, slug, { own, neighbours })).officer;
}

const count = (shoplifting: number) => ({ 'ho-shoplifting-1': shoplifting });

beforeAll(async () => {
  const add = async (code: string, name: string, from: string, whole: string[]) => {
    const added = await addDistrict(held, { code, name, from, whole, part: [] });
    messages.push('message' in added ? added.message : added.refusal);
  };
  await add(westKent, 'West Kent', '2028-04', [sevenoaks, tunbridgeWells]);
  await add(northKent, 'North Kent', '2028-04', [dartford, swale]);
  await add(kent, 'All Kent', '2030-04', [westKent, dover]);
  await partnershipOf('old', [sevenoaks], [tunbridgeWells, dover]);
  await partnershipOf('west', [westKent], [northKent, dover]);
  await partnershipOf('two', [dartford, gravesham], [swale]);
  await partnershipOf('north', [northKent], [westKent]);
  await partnershipOf('all', [kent], []);
  const url = held.ownerUrl;
  await addOffence(url, { below: 'ho-shoplifting', slug: 'ho-shoplifting-1' });
  const quarters = (...counts: number[]) =>
    Object.fromEntries(
      ['2027-04', '2028-04', '2030-04'].flatMap((from, at) => {
        const found = counts[at];
        return found === undefined ? [] : [[from, count(found)]];
      }),
    );
  await addPeriodRelease(url, {
    source: homeOffice,
    publishedOn: '2030-10-24',
    months: 3,
    areas: {
      [csp.sevenoaks]: quarters(100, 110, 120),
      [csp.tunbridgeWells]: quarters(200, 210, 220),
      [csp.dartfordAndGravesham]: quarters(500, 510, 520),
      [csp.swale]: quarters(300, 310, 320),
      [csp.dover]: quarters(400, 410, 420),
    },
  });
  const month = (key: string) => [key, { [sevenoaks]: { burglary: 5 }, [dover]: { burglary: 7 } }];
  await addRelease(url, {
    publishedOn: '2030-08-01',
    months: Object.fromEntries(['2029-04', '2030-04'].map(month)),
  });
  await addPopulation(url, {
    midYear: 2026,
    publishedOn: '2027-10-08',
    people: {
      [sevenoaks]: 122_000,
      [tunbridgeWells]: 118_000,
      [dover]: 118_000,
      [swale]: 156_000,
      [dartford]: 120_000,
      [gravesham]: 108_000,
    },
  });
});

async function compared(slug: string, query: string): Promise<Comparison> {
  const path = `compare?indicator=ho-shoplifting&${query}`;
  const { status, body } = await asker(held, slug)(officers[slug], 'GET', path);
  expect(status, JSON.stringify(body)).toBe(200);
  return (body as { comparison: Comparison }).comparison;
}
const named = ({ ranked, apart }: Comparison) =>
  [...ranked, ...apart].map(({ area, isOwn, count: found }) => [area.name, isOwn, found]);
const besides = ({ beside }: Comparison) =>
  beside.map(({ area, count: found }) => [area.name, found]);

const of2028 = 'from=2028-04&to=2028-06';

describe('a partnership area whose district merged', () => {
  test('says when the district is added whether all of it lies in the new one', () => {
    expect(messages[0]).not.toContain('partly');
    expect(messages[1]).toContain(
      'Dartford and Gravesham Community Safety Partnership lies only partly in it.',
    );
  });

  test('is still the own one of the old partnership', async () => {
    expect(named(await compared('old', of2028))).toEqual([
      ['Sevenoaks', true, 110],
      ['Tunbridge Wells', false, 210],
      ['Dover', false, 410],
    ]);
  });

  test('is one of those of the new partnership, with their sum', async () => {
    const comparison = await compared('west', of2028);
    expect(named(comparison).filter(([, isOwn]) => isOwn)).toEqual([
      ['Sevenoaks', true, 110],
      ['Tunbridge Wells', true, 210],
    ]);
    const sum = comparison.beside[0];
    expect(sum).toMatchObject({ count: 320, change: { before: 300, now: 320 } });
    expect(sum?.rate).toBeCloseTo((320 / 240_000) * 1000, 10);
    expect(comparison.denominators).toContain(
      'its people are the sum of Sevenoaks and Tunbridge Wells',
    );
    expect(besides(comparison)).toContainEqual(['Kent Police', undefined]);
  });

  test('that lies partly elsewhere stays one place, of which no new district is made up', async () => {
    expect(named(await compared('two', of2028))).toEqual([
      ['Swale', false, 310],
      ['Dartford and Gravesham', true, 510],
    ]);
    const north = await compared('north', of2028);
    expect(named(north).filter(([, isOwn]) => isOwn)).toEqual([['Swale', true, 310]]);
    expect(north.beside[0]).toMatchObject({
      area: { name: 'North Kent' },
      reading: 'missing',
      notes: [
        'No figures of partnership areas add up to North Kent: Dartford is counted in Dartford and Gravesham.',
      ],
    });
  });

  test('goes through a chain of mergers', async () => {
    const comparison = await compared('all', 'from=2030-04&to=2030-06');
    expect(named(comparison).map(([name]) => name)).toEqual(
      expect.arrayContaining(['Sevenoaks', 'Tunbridge Wells', 'Dover']),
    );
    expect(besides(comparison)[0]).toEqual(['All Kent', 120 + 220 + 420]);
    const before = await compared('all', of2028);
    expect(besides(before)[0]).toEqual(['All Kent', 110 + 210 + 410]);
  });

  test('adds up to the new one where this is published in its place', async () => {
    const { prisma } = held.db;
    const made = await prisma.area.create({
      data: { kind: 'csp', code: newCsp, name: 'West Kent Community Safety Partnership' },
    });
    const district = await prisma.area.findUniqueOrThrow({ where: { code: westKent } });
    const data = { childId: district.id, parentId: made.id, validFrom: 2028 * 12 + 3 };
    await prisma.areaLink.create({ data });
    await addPeriodRelease(held.ownerUrl, {
      source: homeOffice,
      publishedOn: '2029-01-25',
      months: 3,
      areas: { [newCsp]: { '2028-07': count(330) } },
    });
    await addPeriodRelease(held.ownerUrl, {
      source: homeOffice,
      publishedOn: '2028-01-27',
      months: 3,
      areas: {
        [csp.sevenoaks]: { '2027-07': count(105) },
        [csp.tunbridgeWells]: { '2027-07': count(205) },
      },
    });
    const { ranked, apart } = await compared('west', 'from=2028-07&to=2028-09');
    const own = [...ranked, ...apart].filter(({ isOwn }) => isOwn);
    expect(own).toMatchObject([
      { area: { name: 'West Kent' }, count: 330, change: { before: 310, now: 330 } },
    ]);
    expect(own[0]?.notes).toContain(
      'West Kent began in April 2028: earlier figures are the sum of Sevenoaks and Tunbridge Wells.',
    );
    const old = await compared('old', 'from=2028-07&to=2028-09');
    expect(named(old)[0]).toEqual(['West Kent', true, 330]);
    const path = 'trends/periods?indicator=ho-shoplifting&to=2028-09';
    const { body } = await asker(held, 'west')(officers['west'], 'GET', path);
    const { view } = body as unknown as PeriodAnswer;
    expect(view?.sentence).toContain('330 from July to September 2028, 20 more than the 310');
    expect(view?.notes).toContain(
      'West Kent began in April 2028: earlier figures are the sum of Sevenoaks and Tunbridge Wells.',
    );
  });
});

test('trends of a chain name every sum, and add each row up once', async () => {
  const path = 'trends?indicator=burglary&from=2030-04&to=2030-04';
  const { body } = await asker(held, 'all')(officers['all'], 'GET', path);
  const { trend } = body as unknown as TrendAnswer;
  expect(trend?.change).toMatchObject({ now: 12, before: 12 });
  expect(trend?.notes).toEqual([
    'All Kent began in April 2030: earlier figures are the sum of Dover and West Kent.',
  ]);
});

test('a partnership of two districts of which one merged says which, and goes on while it is named', async () => {
  const path = 'trends?indicator=burglary&from=2030-04&to=2030-04';
  const { body } = await asker(held, 'two')(officers['two'], 'GET', path);
  const { trend } = body as unknown as TrendAnswer;
  expect(trend?.notes[0]).toBe('Dartford ended in March 2028, and is now part of North Kent.');
});
