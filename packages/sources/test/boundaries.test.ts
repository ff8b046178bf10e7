import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { describeWithRealData, realDataFile } from '../../../scripts/real-data.ts';
import { readBoundaries } from '../src/geography/read-boundaries.ts';

const real = [
  ['ward_E07000111_sevenoaks.geojson', 'ward', 2025, 26],
  ['lsoa_E07000111_sevenoaks.geojson', 'lsoa', 2021, 75],
  ['lsoa11_E07000111_sevenoaks.geojson', 'lsoa', 2011, 74],
  ['msoa_E07000111_sevenoaks.geojson', 'msoa', 2021, undefined],
  ['lad24_kent_DERIVED.geojson', 'district', 2024, 13],
  ['lsoa_E10000016_kent.geojson.gz', 'lsoa', 2021, undefined],
  ['lsoa11_E10000016_kent.geojson.gz', 'lsoa', 2011, undefined],
  ['ward_E06000035_medway.geojson.gz', 'ward', 2025, undefined],
] as const;

describeWithRealData(
  'ONS boundaries',
  real.map(([name]) => `boundaries/${name}`),
  () => {
    test.each(real)('%s: each a %s of %i', (name, kind, vintage, count) => {
      const bytes = readFileSync(realDataFile(`boundaries/${name}`));
      const text = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
      const { boundaries, faults } = readBoundaries(name, text);
      expect(faults).toEqual([]);
      expect(new Set(boundaries.map((each) => `${each.kind} ${each.vintage}`))).toEqual(
        new Set([`${kind} ${vintage}`]),
      );
      expect(boundaries.every((each) => each.name !== '')).toBe(true);
      if (count === undefined) expect(boundaries.length).toBeGreaterThan(10);
      else expect(boundaries).toHaveLength(count);
    });
  },
);

const square = [
  [0.1, 51.2],
  [0.2, 51.2],
  [0.2, 51.3],
  [0.1, 51.2],
];
const feature = (properties: object, coordinates: unknown = [square], type = 'Polygon') => ({
  type: 'Feature',
  properties,
  geometry: { type, coordinates },
});
const read = (...features: object[]) =>
  readBoundaries('a.geojson', JSON.stringify({ type: 'FeatureCollection', features }));
const sevenoaks = {
  FID: 1,
  LSOA21CD: 'E01035000',
  LSOA21NM: 'Sevenoaks 008F',
  LAD25CD: 'E07000111',
};

test('an area is what the first code of its properties says', () => {
  expect(
    read(feature(sevenoaks), feature({ LAD24CD: 'E07000111' }, [[square]], 'MultiPolygon')),
  ).toEqual({
    boundaries: [
      {
        kind: 'lsoa',
        vintage: 2021,
        code: 'E01035000',
        name: 'Sevenoaks 008F',
        polygons: [[square]],
      },
      { kind: 'district', vintage: 2024, code: 'E07000111', name: '', polygons: [[square]] },
    ],
    faults: [],
  });
});

test.each([
  ['no code', feature({ name: 'Sevenoaks' }), /no property with an area’s code/],
  ['a wrong code', feature({ LSOA21CD: 'E0103' }), /not that of an LSOA/],
  ['an open ring', feature(sevenoaks, [square.slice(0, 3)]), /no outline of closed rings/],
  ['a point', feature(sevenoaks, [0.1, 51.2], 'Point'), /no outline of closed rings/],
  ['text for a coordinate', feature(sevenoaks, [[['a', 1], ...square]]), /no outline/],
  [
    'metres',
    feature(sevenoaks, [square.map(([x = 0, y = 0]) => [x * 1e6, y * 1e4])]),
    /may be metres/,
  ],
  ['nothing', {}, /no property/],
])('%s is told by its feature', (_, wrong, words) => {
  const { faults, boundaries } = read(feature({ ...sevenoaks, LSOA21CD: 'E01035001' }), wrong);
  expect(faults.map(({ message }) => message)).toEqual([expect.stringMatching(words)]);
  expect(faults[0]?.message).toMatch(/^Feature 2 /);
  expect(boundaries).toHaveLength(1);
});

test('an area twice, no features and no JSON at all are refused', () => {
  expect(read(feature(sevenoaks), feature(sevenoaks)).faults[0]?.message).toMatch(/stands twice/);
  expect(read().faults[0]?.message).toMatch(/no GeoJSON/);
  expect(readBoundaries('a', '{"features":').faults[0]?.message).toMatch(/no sound JSON/);
});
