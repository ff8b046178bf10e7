import { gzipSync } from 'node:zlib';
import type { AreaSet } from '@ragstone/contract/areas-held';
import type { AreasReport } from '@ragstone/contract/import-report';
import type { ImportView } from '@ragstone/contract/imports';
import { beforeEach, describe, expect, test } from 'vitest';
import { describeWithRealData } from '../../../scripts/real-data.ts';
import { withApp } from './app.ts';
import { importer, realFile } from './imports.ts';
import { addPartnership } from './people.ts';

const held = withApp();
let officer: ReturnType<typeof importer>;
let place = 0;

/** One person may not begin this many imports in an hour. */
beforeEach(async () => {
  place += 1;
  officer = importer(held, await addPartnership(held.db.prisma, `p${place}`));
});

function areasOf({ report }: ImportView): AreasReport {
  if (report?.kind !== 'areas') throw new Error(JSON.stringify(report));
  return report;
}

async function accepted(file: string, publishedOn: string): Promise<AreasReport> {
  const view = await officer.check([realFile(file)], publishedOn);
  const report = areasOf(view);
  expect(report.faults).toEqual([]);
  expect((await officer.accept(view)).status).toBe(200);
  return report;
}

const csv = (name: string, ...lines: string[]) => ({ name, bytes: Buffer.from(lines.join('\n')) });

const people = async (code: string, day = 'infinity') => {
  const { rows } = await held.db.pool.query<{ mid_year: number; people: number }>(
    `SELECT DISTINCT ON (p.mid_year) p.mid_year, p.people FROM population p
     JOIN area a ON a.id = p.area_id AND a.code = $1 JOIN release r ON r.id = p.release_id
     WHERE r.published_on <= $2 ORDER BY p.mid_year, r.published_on DESC, r.id DESC`,
    [code, day],
  );
  return rows.map(({ mid_year, people: count }) => [mid_year, count]);
};

const districts = 'ons-population/ons_mid2022_population_estimates_lad.xlsx';
const wards = 'ons-population/mid2020-ward-persons.csv.gz';
const lsoas = 'ons-population/kent_lsoa11_mid2020_total.csv';

describeWithRealData('population', [districts, wards, lsoas], () => {
  test('districts from mid-2011 to mid-2022, and both publications of a mid-year are kept', async () => {
    await officer.importFiles(
      [
        csv(
          'first.csv',
          'Mid-2020 population estimates',
          'Code,Name,All ages',
          'E07000111,Sevenoaks,121387',
        ),
      ],
      '2021-06-25',
    );
    const report = await accepted(districts, '2024-11-08');
    const rebased = report.parts.find(({ what, year }) => what === 'district' && year === 2020);
    expect(rebased).toMatchObject({ measure: 'people', count: 318, fresh: 0, held: 1, changed: 1 });
    const series = await people('E07000111');
    expect(series.map(([year]) => year)).toEqual(Array.from({ length: 12 }, (_, at) => 2011 + at));
    expect(series[9]).toEqual([2020, 120051]);
    expect(await people('E07000111', '2023-01-01')).toEqual([[2020, 121387]]);
  });

  test('wards come with their names', async () => {
    const report = await accepted(wards, '2021-09-16');
    expect(report.parts).toMatchObject([{ what: 'ward', measure: 'people', year: 2020 }]);
    const { rows } = await held.db.pool.query(
      "SELECT kind, name FROM area WHERE code = 'E05000026'",
    );
    expect(rows).toEqual([{ kind: 'ward', name: 'Abbey' }]);
  });

  test('LSOAs of a file that does not say its year: the year is asked, and can be another', async () => {
    const view = await officer.check([realFile(lsoas)], '2021-09-16');
    expect(areasOf(view).questions).toEqual([
      { kind: 'mid-year', midYear: 2020, files: ['kent_lsoa11_mid2020_total.csv'] },
    ]);
    expect((await officer.accept(view, [])).status).toBe(422);
    const say = (midYear: number, version = view.version) =>
      officer.ask('PUT', `/imports/${view.id}/mid-year`, { version, midYear });
    expect(await say(2024)).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/midYear' }] },
    });
    const other = (await say(2019)).body as ImportView;
    expect(areasOf(other).questions).toMatchObject([{ kind: 'mid-year', midYear: 2019 }]);
    expect(areasOf(other).parts).toMatchObject([{ what: 'lsoa', year: 2019 }]);
    expect((await say(2018)).status).toBe(409); // the version that it was asked of is gone
    await officer.accept(other);
    expect((await people('E01024422')).map(([year]) => year)).toEqual([2019]);
  });
});

describe('households', () => {
  test('are kept beside people, and neither is taken for the other', async () => {
    const file = csv(
      'households.csv',
      'Household estimates, mid-2023',
      'Code,Name,Households',
      'E07000111,Sevenoaks,49000',
    );
    await officer.importFiles([file], '2024-06-01');
    const { rows } = await held.db.pool.query(
      'SELECT mid_year, households FROM household_estimate',
    );
    expect(rows).toEqual([{ mid_year: 2023, households: 49000 }]);
    expect((await people('E07000111')).map(([year]) => year)).not.toContain(2023);
  });
});

const lookups = [
  'lookups/LAD17_CSP17_PFA17_EW_Jan2017.csv',
  'lookups/kent_lsoa11_lsoa21_ltla22.csv',
  'lookups/kent_lsoa11_ward17.csv',
  'lookups/kent_lsoa21_ward24_ltla24.csv',
  'lookups/la_all_codes.csv.gz',
  'lookups/msoa_la.csv.gz',
  'lookups/ward_all_codes.csv.gz',
];

describeWithRealData('lookups', lookups, () => {
  test.each(lookups)('%s is stored as a release of its own', async (file) => {
    const report = await accepted(file, '2026-01-10');
    expect(report.source.slug).toBe('ons-lookups');
    const again = await officer.check([realFile(file)], '2026-01-10');
    expect(areasOf(again).files[0]?.heldIn).toBeDefined();
  });

  test('say which LSOAs lie in Sevenoaks: 74 of 2011 and 75 of 2021, one of them split', async () => {
    type Link = { child: string; parent: string; relation: string; vintage: number | null };
    const { rows } = await held.db.pool.query<Link>(
      `SELECT c.code AS child, p.code AS parent, l.relation, l.vintage FROM lookup_link l
       JOIN area c ON c.id = l.child_id AND c.kind = 'lsoa' JOIN area p ON p.id = l.parent_id`,
    );
    const inSevenoaks = new Set(
      rows.filter(({ parent }) => parent === 'E07000111').map(({ child }) => child),
    );
    const split = rows.filter(({ relation }) => relation === 'became');
    const ofSevenoaks = split.filter(({ child }) => inSevenoaks.has(child));
    expect(ofSevenoaks.map(({ child, parent }) => [child, parent]).sort()).toEqual([
      ['E01024422', 'E01035000'],
      ['E01024422', 'E01035001'],
    ]);
    const inWardsOf = (year: number) =>
      new Set(
        rows
          .filter(({ child, vintage }) => vintage === year && inSevenoaks.has(child))
          .map(({ child }) => child),
      );
    expect(inWardsOf(2017).size).toBe(74);
    expect(inWardsOf(2024).size).toBe(75);
  });

  test('give no area another place than the one it had', async () => {
    const { rows } = await held.db.pool.query(`
      SELECT c.name FROM area_link l JOIN area c ON c.id = l.child_id AND c.kind IN ('district', 'csp')
      JOIN area p ON p.id = l.parent_id AND p.kind = 'force' GROUP BY c.id HAVING count(*) > 1`);
    expect(rows).toEqual([]);
  });

  test('bring an area that is new with its place: what will follow Kent’s districts', async () => {
    const file = csv(
      'lookup.csv',
      'LAD28CD,LAD28NM,PFA28CD,PFA28NM',
      'E06000099,West Kent,E23000032,Kent',
    );
    await officer.importFiles([file], '2026-02-01');
    const { rows } = await held.db.pool.query(
      `SELECT d.name, p.code FROM area d JOIN area_link l ON l.child_id = d.id JOIN area p ON p.id = l.parent_id
       WHERE d.code = 'E06000099'`,
    );
    expect(rows).toEqual([{ name: 'West Kent', code: 'E23000032' }]);
  });
});

const boundaries = [
  'boundaries/lad24_kent_DERIVED.geojson',
  'boundaries/lsoa11_E07000111_sevenoaks.geojson',
  'boundaries/lsoa_E10000016_kent.geojson.gz',
  'boundaries/lsoa11_E10000016_kent.geojson.gz',
  'boundaries/lsoa_E06000035_medway.geojson.gz',
  'boundaries/lsoa_E07000111_sevenoaks.geojson',
  'boundaries/msoa_E07000111_sevenoaks.geojson',
  'boundaries/msoa_E10000016_kent.geojson.gz',
  'boundaries/ward_E06000035_medway.geojson.gz',
  'boundaries/ward_E07000111_sevenoaks.geojson',
  'boundaries/ward_E10000016_kent.geojson.gz',
];

describeWithRealData('boundaries', boundaries, () => {
  test.each(boundaries)('%s is stored as published', async (file) => {
    const report = await accepted(file, '2026-01-10');
    expect(report.parts).toMatchObject([{ measure: 'outlines' }]);
  });

  test('of Sevenoaks: 26 wards, 74 and 75 LSOAs', async () => {
    const outlines = async (name: string) => {
      const { rows } = await held.db.pool.query<{ kind: string; count: number }>(
        `SELECT a.kind, count(*)::integer AS count FROM boundary b JOIN area a ON a.id = b.area_id
         JOIN release_file f ON f.release_id = b.release_id WHERE f.name = $1 GROUP BY a.kind`,
        [name],
      );
      return rows;
    };
    expect(await outlines('ward_E07000111_sevenoaks.geojson')).toEqual([
      { kind: 'ward', count: 26 },
    ]);
    expect(await outlines('lsoa11_E07000111_sevenoaks.geojson')).toEqual([
      { kind: 'lsoa', count: 74 },
    ]);
    expect(await outlines('lsoa_E07000111_sevenoaks.geojson')).toEqual([
      { kind: 'lsoa', count: 75 },
    ]);
  });
});

describe('what is held of areas', () => {
  test('is told by release: what, of which years, and whether it counts', async () => {
    const { sets } = (await officer.ask('GET', '/area-sets')).body as { sets: AreaSet[] };
    const held2023 = sets.find(({ measure }) => measure === 'households');
    expect(held2023).toMatchObject({
      what: 'district',
      from: 2023,
      to: 2023,
      figures: 1,
      current: 1,
    });
  });
});

describeWithRealData(
  'what is held of areas, as published',
  [districts, 'boundaries/ward_E07000111_sevenoaks.geojson'],
  () => {
    test('names both publications of a mid-year, and what the later one left', async () => {
      const { sets } = (await officer.ask('GET', '/area-sets')).body as { sets: AreaSet[] };
      const people = sets.filter(
        ({ measure, what }) => measure === 'people' && what === 'district',
      );
      expect(people).toMatchObject([
        {
          publishedOn: '2024-11-08',
          from: 2011,
          to: 2022,
          count: 318,
          figures: 3816,
          current: 3816,
        },
        { publishedOn: '2021-06-25', from: 2020, to: 2020, count: 1, figures: 1, current: 0 },
      ]);
      expect(sets).toContainEqual(
        expect.objectContaining({ what: 'ward', measure: 'outlines', count: 26 }),
      );
    });
  },
);

describe('boundaries that cannot be used', () => {
  const square = (code: string, x: number, y: number, close = true) => ({
    type: 'Feature',
    properties: { LAD24CD: code, LAD24NM: 'Somewhere' },
    geometry: {
      type: 'Polygon',
      coordinates: [[[x, y], [x + 0.1, y], [x, y + 0.1], ...(close ? [[x, y]] : [])]],
    },
  });
  const geojson = (...features: object[]) => ({
    name: 'any.geojson.gz',
    bytes: gzipSync(JSON.stringify({ type: 'FeatureCollection', features })),
  });

  test.each([
    ['in metres', geojson(square('E07000111', 550_000, 155_000)), 'metres'],
    ['of a ring that does not close', geojson(square('E07000111', 0.1, 51.2, false)), 'closed'],
    ['of one area twice', geojson(square('E07000111', 0, 51), square('E07000111', 0, 51)), 'twice'],
  ])('outlines %s are refused, and nothing is stored', async (_, file, word) => {
    const view = await officer.check([file], '2026-01-10');
    expect(view.state).toBe('refused');
    expect(view.report?.faults[0]?.message).toContain(word);
  });
});
