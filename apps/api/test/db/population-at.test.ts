import { parseMonthKey } from '@ragstone/domain/time/month';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../src/db/client.ts';
import { estimatesAt } from '../../src/db/figures/population-at.ts';
import { withDatabase } from '../database.ts';

const database = withDatabase();
let db: Database;
let pool: Database['pool'];
let area = 0;

async function add(published: string, table: string, estimates: Record<number, number>) {
  const made = await pool.query<{ id: number }>(
    'INSERT INTO release (source_id, published_on) VALUES (4, $1) RETURNING id',
    [published],
  );
  const column = table === 'population' ? 'people' : 'households';
  for (const [year, number] of Object.entries(estimates)) {
    await pool.query(
      `INSERT INTO ${table} (area_id, mid_year, release_id, ${column}) VALUES ($1, $2, $3, $4)`,
      [area, Number(year), made.rows[0]?.id, number],
    );
  }
  return made.rows[0]?.id;
}

beforeAll(async () => {
  db = openDatabase({ url: database.ownerUrl });
  pool = db.pool;
  const found = await pool.query<{ id: number }>("SELECT id FROM area WHERE code = 'E07000111'");
  area = found.rows[0]?.id ?? 0;
  await add('2021-06-25', 'population', { 2019: 120_750, 2020: 121_387 });
  await add('2024-11-08', 'population', { 2020: 120_051, 2022: 121_173 });
  await add('2024-12-01', 'household_estimate', { 2020: 49_000 });
});
afterAll(() => db.close());

async function at(month: string, rest: { asOf?: string; of?: 'population' | 'households' } = {}) {
  const asked = {
    areaIds: [area],
    of: 'population' as const,
    at: parseMonthKey(month) ?? 0,
    ...rest,
  };
  const found = (await estimatesAt(pool, asked)).get(area)?.[0];
  return found && [found.number, found.midYear, found.publishedOn];
}

test('a period has the newest mid-year up to its end, as the newest release says it', async () => {
  expect(await at('2021-12')).toEqual([120_051, 2020, '2024-11-08']);
  expect(await at('2020-06')).toEqual([120_051, 2020, '2024-11-08']);
  expect(await at('2020-05')).toEqual([120_750, 2019, '2021-06-25']);
  expect(await at('2025-06')).toEqual([121_173, 2022, '2024-11-08']);
  expect(await at('2018-12')).toBeUndefined();
});

test('a newer publication does not rewrite what was said before it', async () => {
  expect(await at('2021-12', { asOf: '2024-11-07' })).toEqual([121_387, 2020, '2021-06-25']);
  expect(await at('2021-12', { asOf: '2021-06-24' })).toBeUndefined();
});

test('households are a denominator of their own', async () => {
  expect(await at('2021-12', { of: 'households' })).toEqual([49_000, 2020, '2024-12-01']);
});

test('what was withdrawn counts no more', async () => {
  const wrong = await add('2026-01-01', 'population', { 2022: 12 });
  expect(await at('2023-01')).toEqual([12, 2022, '2026-01-01']);
  await pool.query(
    `INSERT INTO release_withdrawal (release_id, withdrawn_by, reason) VALUES ($1, gen_random_uuid(), 'A slip')`,
    [wrong],
  );
  expect(await at('2023-01')).toEqual([121_173, 2022, '2024-11-08']);
});
