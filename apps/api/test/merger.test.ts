import type { Comparison } from '@ragstone/contract/compare';
import type { TrendAnswer } from '@ragstone/contract/trends';
import { beforeAll, describe, expect, test } from 'vitest';
import { addDistrict } from '../src/features/areas/add-district.ts';
import { withApp } from './app.ts';
import { asker } from './ask.ts';
import { addRelease, dartford, gravesham, sevenoaks } from './figures.ts';
import { addPartnership, type TestPartnership } from './people.ts';
import { addPopulation } from './period-figures.ts';

/**
 * Kent's districts are to be replaced in April 2028. Here Sevenoaks and Tunbridge Wells go into West
 * Kent whole, Dartford and Gravesham into North Kent, and Swale is split between East and Mid Kent.
 */
const held = withApp();
const ask = asker(held, 'here');
let here: TestPartnership;

const tunbridgeWells = 'E07000116';
const swale = 'E07000113';
const dover = 'E07000108';
const westKent = 'E06000901';
const northKent = 'E06000902';
const eastKent = 'E06000903';
const midKent = 'E06000904';

const months = (year: number) => ['04', '05', '06'].map((month) => `${year}-${month}`);
const sum =
  'West Kent began in April 2028: earlier figures are the sum of Sevenoaks and Tunbridge Wells.';
const stands =
  'Sevenoaks and Tunbridge Wells ended in March 2028: West Kent, which all of them went into, stands in their place.';

beforeAll(async () => {
  const neighbours = [tunbridgeWells, dartford, gravesham, swale, dover];
  here = await addPartnership(held.db.prisma, 'here', { neighbours });
  const add = (code: string, name: string, into: { whole?: string[]; part?: string[] }) =>
    addDistrict(held, { code, name, from: '2028-04', whole: [], part: [], ...into });
  await add(westKent, 'West Kent', { whole: [sevenoaks, tunbridgeWells] });
  await add(northKent, 'North Kent', { whole: [dartford, gravesham] });
  await add(eastKent, 'East Kent', { part: [swale] });
  await add(midKent, 'Mid Kent', { part: [swale] });
  const old = (times: number) => ({
    [sevenoaks]: { burglary: 10 * times },
    [tunbridgeWells]: { burglary: 20 * times },
    [dartford]: { burglary: 30 * times },
    [gravesham]: { burglary: 40 * times },
    [swale]: { burglary: 50 * times },
    [dover]: { burglary: 60 },
  });
  const renamed = {
    [westKent]: { burglary: 24 },
    [northKent]: { burglary: 70 },
    [eastKent]: { burglary: 25 },
    [midKent]: { burglary: 26 },
    [dover]: { burglary: 60 },
  };
  await addRelease(held.ownerUrl, {
    publishedOn: '2029-07-01',
    months: {
      ...Object.fromEntries(months(2027).map((month) => [month, old(1)])),
      '2028-01': old(1),
      '2028-02': old(1),
      '2028-03': old(1),
      // data.police.uk goes on with the old names for a while, then turns to the new ones.
      '2028-04': old(1),
      '2028-05': { ...renamed, [sevenoaks]: { burglary: 1 } },
      '2028-06': renamed,
    },
  });
  await addPopulation(held.ownerUrl, {
    midYear: 2026,
    publishedOn: '2027-10-08',
    people: {
      [sevenoaks]: 122_000,
      [tunbridgeWells]: 118_000,
      [dartford]: 120_000,
      [gravesham]: 108_000,
      [swale]: 156_000,
      [dover]: 118_000,
    },
  });
});

async function compared(query: string): Promise<Comparison> {
  const { status, body } = await ask(here.officer, 'GET', `compare?indicator=burglary&${query}`);
  expect(status, JSON.stringify(body)).toBe(200);
  return (body as { comparison: Comparison }).comparison;
}
const rowNamed = (rows: Comparison['ranked'], name: string) => {
  const row = rows.find(({ area }) => area.name === name);
  if (row === undefined) throw new Error(`No ${name} in ${rows.map(({ area }) => area.name)}`);
  return row;
};
async function trendOf(area: string, span = 'from=2028-04&to=2028-06') {
  const path = `trends?indicator=burglary&${area === '' ? '' : `area=${area}&`}${span}`;
  const { body } = await ask(here.officer, 'GET', path);
  const { trend } = body as unknown as TrendAnswer;
  if (trend === undefined) throw new Error(JSON.stringify(body));
  return trend;
}

describe('a comparison over a merger', () => {
  const quarter = 'from=2028-04&to=2028-06';

  test('has the successor in the place of what it is made of, the year before added up', async () => {
    const { ranked, sentence } = await compared(quarter);
    const west = rowNamed(ranked, 'West Kent');
    // Whichever names a month's file uses, every row is counted once.
    expect(west).toMatchObject({ isOwn: true, count: 30 + 25 + 24 });
    expect(west.change).toMatchObject({ before: 90, now: 79 });
    expect(west.notes).toEqual([stands, sum]);
    expect(rowNamed(ranked, 'North Kent').change).toMatchObject({ before: 210, now: 210 });
    expect(ranked.map(({ area }) => area.name)).not.toContain('Sevenoaks');
    expect(sentence).toContain('79 from April to June 2028');
  });

  test('has its people added up before its own first estimate, and says so', async () => {
    const { ranked, denominators } = await compared(quarter);
    const west = rowNamed(ranked, 'West Kent');
    expect(west.denominator).toEqual({
      of: 'population',
      number: 240_000,
      midYear: 2026,
      source: 'ONS mid-year population estimates',
      publishedOn: '2027-10-08',
      sums: [{ area: 'West Kent', of: ['Sevenoaks', 'Tunbridge Wells'] }],
    });
    expect(west.rate).toBeCloseTo((79 / 240_000) * 1000, 10);
    expect(denominators).toContain(
      'people of mid-2026 (ONS mid-year population estimates, released 8 October 2027)',
    );
    expect(denominators).toContain(
      'West Kent has no estimate of its own for this time: its people are the sum of Sevenoaks and Tunbridge Wells.',
    );
  });

  test('lists apart what was split, with why, and never as none', async () => {
    const { apart } = await compared(quarter);
    expect(rowNamed(apart, 'Swale')).toMatchObject({
      reading: 'missing',
      because: 'Swale ended in March 2028, and was split between East Kent and Mid Kent.',
    });
    const april = await compared('from=2028-04&to=2028-04');
    // The file of April still names it: its figure is its own.
    expect(rowNamed(april.ranked, 'Swale').count).toBe(50);
  });

  test('before the change is of the old districts', async () => {
    const { ranked, apart } = await compared('from=2028-01&to=2028-03');
    expect(ranked.map(({ area }) => area.name)).toEqual([
      'Sevenoaks',
      'Tunbridge Wells',
      'Dartford',
      'Swale',
      'Gravesham',
      'Dover',
    ]);
    expect(apart).toEqual([]);
  });

  test('of a period that holds the change adds up both sides of it', async () => {
    const { ranked } = await compared('from=2028-02&to=2028-05');
    expect(rowNamed(ranked, 'West Kent').count).toBe(30 * 3 + 25);
  });

  test('has the sentence in its CSV', async () => {
    const path = `compare.csv?indicator=burglary&${quarter}`;
    const url = `/api/partnerships/here/${path}`;
    const { body } = await held.as(here.officer, { method: 'GET', url });
    expect(body).toContain(sum);
    expect(body).toContain(
      'population of mid-2026; West Kent is the sum of Sevenoaks and Tunbridge Wells',
    );
  });

  test('of a successor of parts has no figure before it began', async () => {
    const name = 'New councils';
    const made = await ask(here.officer, 'POST', 'comparison-groups', {
      name,
      areas: [eastKent, westKent],
    });
    const { id } = made.body as { id: string };
    const { apart, ranked } = await compared(`${quarter}&group=${id}`);
    expect(rowNamed(apart, 'East Kent')).toMatchObject({ reading: 'missing' });
    const renamed = await compared(`from=2028-05&to=2028-06&group=${id}`);
    const east = rowNamed(renamed.apart, 'East Kent');
    expect(east).toMatchObject({
      count: 50,
      change: { kind: 'not-comparable', now: 50 },
      because: 'No estimate of its people is held for this time.',
    });
    expect(east.notes[0]).toMatch(/^East Kent began in April 2028 with a part of Swale/);
    expect(rowNamed(ranked, 'West Kent').isOwn).toBe(true);
    expect(ranked.filter(({ area }) => area.name === 'West Kent')).toHaveLength(1);
  });

  test('the force is all of them under any name', async () => {
    const { beside } = await compared(quarter);
    expect(rowNamed(beside, 'Kent Police').change).toMatchObject({
      before: 630,
      now: 210 + 206 + 205,
    });
  });
});

describe('trends over a merger', () => {
  test('say that earlier months are the sum of those named, in page and CSV', async () => {
    const { notes, change } = await trendOf(westKent);
    expect(change).toMatchObject({ before: 90, now: 79 });
    expect(notes[0]).toBe(sum);
    const url = `/api/partnerships/here/trends.csv?indicator=burglary&area=${westKent}&from=2028-04&to=2028-06`;
    const { body } = await held.as(here.officer, { method: 'GET', url });
    expect(body).toContain(sum);
  });

  test('of a district that ended go on as long as the files name it, and never fall to nothing', async () => {
    const { points, notes, change } = await trendOf(sevenoaks);
    expect(points.slice(0, 3).map(({ now, state }) => [now, state])).toEqual([
      [10, 'counted'],
      [undefined, 'missing'],
      [undefined, 'missing'],
    ]);
    expect(notes[0]).toBe('Sevenoaks ended in March 2028, and is now part of West Kent.');
    expect(change).toMatchObject({ before: 10, now: 10 });
    expect(notes.join(' ')).not.toContain('no file has been imported');
  });

  test('of a district that was split say into what', async () => {
    const { notes } = await trendOf(swale);
    expect(notes[0]).toBe(
      'Swale ended in March 2028, and was split between East Kent and Mid Kent.',
    );
  });

  test('of a partnership of all that went in go on as the same place', async () => {
    const both = await addPartnership(held.db.prisma, 'both');
    const area = await held.db.prisma.area.findUniqueOrThrow({ where: { code: tunbridgeWells } });
    await held.db.prisma.partnershipArea.create({
      data: { partnershipId: both.id, areaId: area.id, part: 'own' },
    });
    const path = 'trends?indicator=burglary&from=2028-04&to=2028-06';
    const { body } = await asker(held, 'both')(both.officer, 'GET', path);
    const { trend, area: own } = body as unknown as TrendAnswer;
    expect(own.name).toBe('Sevenoaks and Tunbridge Wells');
    expect(trend?.change).toMatchObject({ before: 90, now: 79 });
    expect(trend?.notes).toEqual([sum]);
  });
});

test('what the districts became is offered in trends beside them', async () => {
  const { body } = await ask(here.officer, 'GET', 'figures');
  const { areas } = body as { areas: { name: string; part: string }[] };
  expect(areas[0]).toMatchObject({ name: 'Sevenoaks', part: 'own' });
  expect(areas.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['West Kent', 'North Kent', 'East Kent', 'Mid Kent', 'Tunbridge Wells']),
  );
});
