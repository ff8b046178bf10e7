import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withDatabase } from '../database.ts';

const database = withDatabase();
let owner: pg.Client;

const homeOffice = 2;
const july2024 = 2024 * 12 + 6;
const areaOf = (code: string) => `(SELECT id FROM area WHERE code = '${code}')`;
const indicatorOf = (slug: string) => `(SELECT id FROM indicator WHERE slug = '${slug}')`;

beforeAll(async () => {
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query(`
    INSERT INTO indicator (scheme_id, slug, label, source_label, unit, counts, parent_id, polarity, position)
    SELECT 2, 'ho-residential-burglary-28e', 'Burglary in a dwelling', 'theft/residential-burglary/28E',
      'offences', '28E', id, 'lower', 1 FROM indicator WHERE slug = 'ho-residential-burglary'`);
});
afterAll(() => owner.end());

const release = async (publishedOn: string, values: readonly (number | null)[]) => {
  const { rows } = await owner.query<{ id: number }>(
    'INSERT INTO release (source_id, published_on) VALUES ($1, $2) RETURNING id',
    [homeOffice, publishedOn],
  );
  const id = rows[0]?.id ?? 0;
  await owner.query(`INSERT INTO area_coverage SELECT $1, ${areaOf('E22000144')}, $2, 3, 1`, [
    id,
    july2024,
  ]);
  for (const value of values) await figure(id, { value });
  return id;
};

const figure = (
  releaseId: number,
  asked: { value?: number | null; slug?: string; month?: number; code?: string },
) => {
  const { value = 1, slug = 'ho-residential-burglary-28e', month = july2024 } = asked;
  return owner.query(
    `INSERT INTO period_figure (area_id, indicator_id, from_month, months, release_id, value)
     SELECT ${areaOf(asked.code ?? 'E22000144')}, ${indicatorOf(slug)}, $1, 3, $2, $3`,
    [month, releaseId, value],
  );
};

const currentOn = async (day: string) => {
  const { rows } = await owner.query<{ value: number }>(
    `SELECT f.value FROM area_coverage_published_by($1) c
     JOIN period_figure f USING (release_id, area_id, from_month, months)`,
    [day],
  );
  return rows.map(({ value }) => value);
};

test('the newest publication of an area and quarter is current, and the older one still answers for its day', async () => {
  await release('2025-07-24', [120]);
  const newer = await release('2025-10-23', [131]);
  expect(await currentOn('2025-07-23')).toEqual([]);
  expect(await currentOn('2025-07-24')).toEqual([120]);
  expect(await currentOn('2026-01-01')).toEqual([131]);
  await owner.query(
    "INSERT INTO release_withdrawal (release_id, withdrawn_by, reason) VALUES ($1, gen_random_uuid(), 'Wrong file')",
    [newer],
  );
  expect(await currentOn('infinity')).toEqual([120]);
});

test('a figure is of an area and period that its release covers', async () => {
  const id = await release('2026-01-22', []);
  await expect(figure(id, { month: july2024 + 3 })).rejects.toThrow('does not cover');
  await expect(figure(id, { code: 'E22000143' })).rejects.toThrow('does not cover');
});

test('a figure is of its own source’s scheme, and never of a total', async () => {
  const id = await release('2026-01-22', []);
  await expect(figure(id, { slug: 'burglary' })).rejects.toThrow('its source does not count');
  await expect(figure(id, { slug: 'ons-burglary' })).rejects.toThrow('its source does not count');
  await expect(figure(id, { slug: 'ho-burglary' })).rejects.toThrow('or of a total');
});

test('a figure may be below 0, but never without a value where it was observed', async () => {
  const id = await release('2026-01-22', [-3]);
  expect(await currentOn('2026-02-01')).toEqual([-3]);
  await expect(release('2026-02-01', [null])).rejects.toThrow('period_figure_value_when_observed');
  expect(id).toBeGreaterThan(0);
});
