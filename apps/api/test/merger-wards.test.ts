import type { WardsAnswer } from '@ragstone/contract/wards';
import { beforeAll, expect, test } from 'vitest';
import { addDistrict } from '../src/features/areas/add-district.ts';
import { withApp } from './app.ts';
import { asker } from './ask.ts';
import { addRelease, sevenoaks } from './figures.ts';
import { addPartnership, type TestPartnership } from './people.ts';
import { addPlan } from './plan.ts';

const held = withApp();
const ask = asker(held, 'here');
let here: TestPartnership;
const tunbridgeWells = 'E07000116';
const westKent = 'E06000901';

beforeAll(async () => {
  here = await addPartnership(held.db.prisma, 'here');
  await addPlan(held.db.prisma, here);
  const asked = {
    name: 'West Kent',
    from: '2028-04',
    whole: [sevenoaks, tunbridgeWells],
    part: [],
  };
  await addDistrict(held, { code: westKent, ...asked });
  const { prisma, pool } = held.db;
  // Each small area lies in a ward; files place it in the old district before, in the new one after.
  for (const [place, code] of [sevenoaks, tunbridgeWells].entries()) {
    for (const kind of ['lsoa', 'ward']) {
      await prisma.area.create({
        data: { kind, code: `${kind}:${place}`, name: `${kind} ${place}` },
      });
    }
    for (const parent of [code, westKent]) {
      await pool.query(
        `INSERT INTO area_link (child_id, parent_id) SELECT c.id, p.id FROM area c, area p
         WHERE c.code = $1 AND p.code = $2`,
        [`lsoa:${place}`, parent],
      );
    }
  }
  await pool.query(
    `WITH made AS (INSERT INTO release (source_id, published_on) VALUES (5, '2028-05-01') RETURNING id)
     INSERT INTO lookup_link (child_id, parent_id, relation, vintage, release_id)
     SELECT c.id, p.id, 'part-of', 2028, made.id FROM made, area c
     JOIN area p ON p.kind = 'ward' AND right(p.code, 1) = right(c.code, 1) WHERE c.kind = 'lsoa'`,
  );
  await addRelease(held.ownerUrl, {
    publishedOn: '2028-07-01',
    months: {
      '2027-04': {
        [sevenoaks]: { burglary: 5 },
        [tunbridgeWells]: { burglary: 7 },
        'lsoa:0': { burglary: 5 },
        'lsoa:1': { burglary: 7 },
      },
      '2028-04': {
        [westKent]: { burglary: 9 },
        'lsoa:0': { burglary: 3 },
        'lsoa:1': { burglary: 6 },
      },
    },
  });
});

test('wards of a merged district add up to it on both sides of the change', async () => {
  const path = `wards?indicator=burglary&area=${westKent}&from=2028-04&to=2028-04`;
  const { body, status } = await ask(here.officer, 'GET', path);
  expect(status, JSON.stringify(body)).toBe(200);
  const { wards, total, unplaced } = body as unknown as WardsAnswer;
  expect(wards.map(({ name, now, before }) => [name, now, before])).toEqual([
    ['ward 0', 3, 5],
    ['ward 1', 6, 7],
  ]);
  expect(total).toMatchObject({ now: 9, before: 12 });
  expect(unplaced).toBeUndefined();
});

test('the plan of the old district reads as before', async () => {
  const { status, body } = await ask(here.portfolioHolder, 'GET', 'plans/2026-27/actions/2.1');
  expect(status, JSON.stringify(body)).toBe(200);
  expect(JSON.stringify(body)).toContain('Action 1');
});
