import type { TrendAnswer } from '@ragstone/contract/trends';
import { beforeAll, describe, expect, test } from 'vitest';
import { addDistrict, type NewDistrict } from '../src/features/areas/add-district.ts';
import { withApp } from './app.ts';
import { addRelease, sevenoaks } from './figures.ts';
import { addPartnership, type TestPartnership } from './people.ts';

const held = withApp();
let here: TestPartnership;

const tunbridgeWells = 'E07000116';
const swale = 'E07000113';
const westKent = 'E06000901';
const eastKent = 'E06000902';

const add = (district: Partial<NewDistrict>) =>
  addDistrict(held, {
    code: westKent,
    name: 'West Kent',
    from: '2028-04',
    whole: [],
    part: [],
    ...district,
  });

beforeAll(async () => {
  here = await addPartnership(held.db.prisma, 'here');
  expect(await add({ whole: [sevenoaks, tunbridgeWells] })).toEqual({
    message: 'Added West Kent (E06000901) from April 2028, in place of Sevenoaks, Tunbridge Wells.',
  });
  await add({ code: eastKent, name: 'East Kent', part: [swale] });
  const month = (burglary: number) => ({
    [sevenoaks]: { burglary },
    [tunbridgeWells]: { burglary: 2 * burglary },
    [swale]: { burglary: 100 },
  });
  await addRelease(held.ownerUrl, {
    publishedOn: '2028-07-01',
    months: {
      '2027-04': month(10),
      '2027-05': month(11),
      // From April 2028 on files have the new names; a few rows go on with an old one.
      '2028-04': { [westKent]: { burglary: 20 }, [sevenoaks]: { burglary: 1 } },
      '2028-05': { [westKent]: { burglary: 25 }, [eastKent]: { burglary: 60 } },
    },
  });
});

const trendOf = async (area: string) => {
  const url = `/api/partnerships/here/trends?indicator=burglary&area=${area}&from=2028-04&to=2028-05`;
  const { body } = await held.as(here.officer, { method: 'GET', url });
  const { trend } = body as TrendAnswer;
  if (trend === undefined) throw new Error(JSON.stringify(body));
  return trend;
};

describe('a district that replaced others', () => {
  test('has their figures added up before it began, and goes on with its own', async () => {
    const { change, notes } = await trendOf(westKent);
    expect(change).toMatchObject({ now: 46, before: 63, difference: -17 });
    expect(notes).toEqual([
      'West Kent began in April 2028: earlier figures are the sum of Sevenoaks and Tunbridge Wells.',
    ]);
  });

  test('says that its series begins with itself where one of them was split', async () => {
    const { change, notes, points } = await trendOf(eastKent);
    expect(change).toMatchObject({ kind: 'not-comparable', now: 60 });
    expect(points.map(({ now, before }) => [now, before])).toEqual(
      expect.arrayContaining([[60, undefined]]),
    );
    expect(notes[0]).toMatch(
      /^East Kent began in April 2028 with a part of Swale: earlier figures/,
    );
  });

  test('leaves the old ones readable, by themselves', async () => {
    const url = `/api/partnerships/here/trends?indicator=burglary&area=${tunbridgeWells}&from=2027-04&to=2027-05`;
    const { body } = await held.as(here.officer, { method: 'GET', url });
    const points = (body as TrendAnswer).trend?.points ?? [];
    expect(points.slice(0, 2).map(({ now }) => now)).toEqual([20, 22]);
  });
});

test.each<[string, Partial<NewDistrict>, RegExp]>([
  ['a code that is none', { code: 'Kent' }, /not the code of a district/],
  ['a code that is known', { code: sevenoaks, whole: [swale] }, /known already/],
  [
    'a month that is none',
    { code: 'E06000903', from: 'April', whole: [swale] },
    /a month like 2028-04/,
  ],
  ['nothing before it', { code: 'E06000903' }, /which districts go into it/],
  ['one named twice', { code: 'E06000903', whole: [swale], part: [swale] }, /named twice/],
  ['one that there is not', { code: 'E06000903', whole: ['E07999998'] }, /no district E07999998/],
  [
    'one that ended another month',
    { code: 'E06000903', from: '2029-04', whole: [sevenoaks] },
    /Sevenoaks ended in March 2028/,
  ],
  [
    'those of two forces',
    { code: 'E06000903', whole: ['E07000105', 'E07000061'] },
    /different police/,
  ],
])('%s is refused in one sentence', async (_what, asked, message) => {
  expect(await add(asked)).toEqual({ refusal: expect.stringMatching(message) });
});
