import { parseMonthKey } from '@ragstone/domain/time/month';
import { beforeAll, expect, test } from 'vitest';
import { describeWithRealData } from '../../../scripts/real-data.ts';
import { withApp } from './app.ts';
import {
  cityOfLondon,
  importer,
  kent2014,
  kent2024,
  kent2025,
  realFile,
  streetOf,
  transportPolice,
} from './imports.ts';
import { addPartnership } from './people.ts';

const held = withApp();

type Count = { crime: number; asb: number };

/** A district's own figures of a month, as its force recorded them and as they are current. */
async function countOf(district: string, key: string, type?: string): Promise<Count> {
  const { rows } = await held.db.pool.query<Count>(
    `SELECT coalesce(sum(o.value) FILTER (WHERE i.parent_id = 1), 0)::integer AS crime,
       coalesce(sum(o.value) FILTER (WHERE i.slug = 'anti-social-behaviour'), 0)::integer AS asb
     FROM observation o
     JOIN current_coverage c USING (release_id, force_id, month)
     JOIN area_link own ON own.child_id = o.area_id AND own.parent_id = o.force_id
     JOIN area a ON a.id = o.area_id
     JOIN indicator i ON i.id = o.indicator_id
     WHERE a.code = $1 AND o.month = $2 AND ($3::text IS NULL OR i.slug = $3)`,
    [district, parseMonthKey(key), type ?? null],
  );
  return rows[0] ?? { crime: 0, asb: 0 };
}

const sevenoaks = 'E07000111';

async function sumOf(keys: readonly string[], type?: string): Promise<Count> {
  const counts = await Promise.all(keys.map((key) => countOf(sevenoaks, key, type)));
  return counts.reduce((a, b) => ({ crime: a.crime + b.crime, asb: a.asb + b.asb }));
}

const files = [kent2014, kent2024, kent2025];

describeWithRealData('figures of Kent as published', files, () => {
  beforeAll(async () => {
    const officer = importer(held, await addPartnership(held.db.prisma, 'sevenoaks'));
    for (const file of files) await officer.importFiles([realFile(file)], '2026-01-15');
  }, 60_000);

  test.each([
    ['2014-06', 739, 512, 227],
    ['2024-01', 664, 601, 63],
    ['2024-02', 656, 592, 64],
    ['2024-03', 721, 631, 90],
    ['2024-04', 691, 600, 91],
    ['2025-01', 610, 540, 70],
    ['2025-02', 629, 558, 71],
    ['2025-03', 653, 546, 107],
    ['2025-04', 597, 477, 120],
    ['2025-05', 680, 559, 121],
    ['2025-06', 644, 493, 151],
  ])('Sevenoaks in %s reads %i: %i crimes and %i incidents', async (key, all, crime, asb) => {
    expect(await countOf(sevenoaks, key)).toEqual({ crime, asb });
    expect(crime + asb).toBe(all);
  });

  test('January to April is comparable in 2024 and 2025', async () => {
    const [before, after] = [2024, 2025].map((year) =>
      ['01', '02', '03', '04'].map((month) => `${year}-${month}`),
    );
    expect(await sumOf(before ?? [])).toEqual({ crime: 2424, asb: 308 });
    expect(await sumOf(after ?? [])).toEqual({ crime: 2121, asb: 368 });
    expect((await sumOf(before ?? [], 'burglary')).crime).toBe(198);
    expect((await sumOf(after ?? [], 'burglary')).crime).toBe(197);
    expect((await sumOf(before ?? [], 'robbery')).crime).toBe(17);
    expect((await sumOf(after ?? [], 'robbery')).crime).toBe(9);
  });

  test('a month without a file is not covered, which is not the same as zero', async () => {
    const { rows } = await held.db.pool.query<{ month: number }>(
      'SELECT month FROM current_coverage WHERE month BETWEEN $1 AND $2 ORDER BY month',
      [parseMonthKey('2024-01'), parseMonthKey('2025-06')],
    );
    const expected = ['2024-01', '2024-02', '2024-03', '2024-04']
      .concat(['2025-01', '2025-02', '2025-03', '2025-04', '2025-05', '2025-06'])
      .map(parseMonthKey);
    expect(rows.map(({ month }) => month)).toEqual(expected);
  });

  test('February 2024 is covered with its rows, unlocated and outside', async () => {
    const { rows } = await held.db.pool.query(
      'SELECT rows, unlocated, outside FROM current_coverage WHERE month = $1',
      [parseMonthKey('2024-02')],
    );
    expect(rows).toEqual([{ rows: 13_953, unlocated: 110, outside: 9 }]);
    const asb = await held.db.pool.query(
      `SELECT sum(o.value)::integer AS asb FROM observation o JOIN area a ON a.id = o.area_id
       WHERE o.month = $1 AND o.indicator_id = 2 AND a.kind IN ('lsoa', 'unlocated')`,
      [parseMonthKey('2024-02')],
    );
    expect(asb.rows).toEqual([{ asb: 1977 }]);
  });

  test('a district is found by the name its LSOAs had then: Shepway', async () => {
    const { crime, asb } = await countOf('E07000112', '2014-06');
    expect(crime + asb).toBeGreaterThan(500);
    const { rows } = await held.db.pool.query<{ name: string; aliases: string[] }>(
      `SELECT a.name, array_agg(l.name) AS aliases FROM area a JOIN area_alias l ON l.area_id = a.id
       WHERE a.kind = 'lsoa' AND l.name = 'Shepway 003A' GROUP BY a.name`,
    );
    expect(rows).toEqual([{ name: 'Folkestone and Hythe 003A', aliases: ['Shepway 003A'] }]);
  });

  test('LSOAs lie in a district as of the months in which files say so', async () => {
    const { rows } = await held.db.pool.query<{ of2014: number; of2025: number }>(
      `SELECT count(*) FILTER (WHERE l.valid_from <= $1)::integer AS of2014,
         count(*) FILTER (WHERE l.valid_to >= $2)::integer AS of2025
       FROM area_link l JOIN area d ON d.id = l.parent_id AND d.code = $3
       JOIN area a ON a.id = l.child_id AND a.kind = 'lsoa'`,
      [parseMonthKey('2014-06'), parseMonthKey('2025-01'), sevenoaks],
    );
    expect(rows).toEqual([{ of2014: 74, of2025: 75 }]);
  });
});

describeWithRealData('figures of other forces', [kent2025, cityOfLondon, transportPolice], () => {
  test('British Transport Police is asked about, and left out of every district', async () => {
    const officer = importer(held, await addPartnership(held.db.prisma, 'with-railways'));
    const view = await officer.check([realFile(transportPolice)], '2026-02-01');
    expect(view.report?.questions.map(({ kind }) => kind)).toContain('other-force');
    expect(streetOf(view).months).toMatchObject([
      { force: { name: 'British Transport Police' }, month: '2025-01', outside: 0 },
    ]);
    await officer.accept(view);
    const { rows } = await held.db.pool.query<{ rows: number }>(
      `SELECT sum(o.value)::integer AS rows FROM observation o
       JOIN area a ON a.id = o.area_id AND a.code = $1
       JOIN area f ON f.id = o.force_id AND f.code = 'police-uk:btp'`,
      [sevenoaks],
    );
    expect(rows).toEqual([{ rows: 26 }]); // 12 of them are Ebbsfleet or Rainham
    expect(await countOf(sevenoaks, '2025-01')).toEqual({ crime: 540, asb: 70 });
  });

  test('eighteen months of the City of London, whose district is the City itself', async () => {
    const officer = importer(held, await addPartnership(held.db.prisma, 'with-the-city'));
    const view = await officer.check([realFile(cityOfLondon)], '2026-02-01');
    const { months, rows, unlocated, outside, districts } = streetOf(view);
    expect(months).toHaveLength(18);
    expect(unlocated / rows).toBeGreaterThan(0.06);
    expect(unlocated / rows).toBeLessThan(0.12);
    expect(view.report?.questions.map(({ kind }) => kind)).not.toContain('unknown-districts');
    expect(districts.filter(({ code }) => code === undefined)).toEqual([]);
    const city = districts.find(({ code }) => code === 'E09000001');
    expect(unlocated + outside + (city?.rows ?? 0)).toBe(rows);
    expect((await officer.accept(view)).status).toBe(200);
  });
});
