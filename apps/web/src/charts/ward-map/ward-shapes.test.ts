import { expect, test } from 'vitest';
import { wardShapes } from './ward-shapes.ts';

type Ring = [number, number][];

// Counter-clockwise, as RFC 7946 asks.
const square = (west: number, south: number, size = 0.1): Ring => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
const ward = (code: string, ...rings: Ring[]) => ({
  type: 'Feature' as const,
  properties: { code, name: code },
  geometry: { type: 'MultiPolygon' as const, coordinates: [rings] },
});

test('two wards side by side are drawn beside one another, within the picture', () => {
  const { shapes, width, height } = wardShapes(
    [ward('west', square(0, 53)), ward('east', square(0.1, 53))],
    600,
  );
  const [west, east] = shapes;
  expect(west?.middle[0]).toBeLessThan(300);
  expect(east?.middle[0]).toBeGreaterThan(300);
  expect(west?.middle[1]).toBeCloseTo(east?.middle[1] ?? 0, 0);
  // A degree of latitude is at 53 degrees north 1.66 times as long as one of longitude.
  expect(height / width).toBeCloseTo(0.83, 1);
  const numbers = shapes.flatMap(({ path }) => (path.match(/[\d.]+/g) ?? []).map(Number));
  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...numbers)).toBeLessThanOrEqual(600);
});

test('a ward is its inside and not the rest of the world, and a hole stays a hole', () => {
  const hole = square(0.03, 53.03, 0.03).toReversed();
  const [whole, holed] = [
    wardShapes([ward('a', square(0, 53))], 600),
    wardShapes([ward('a', square(0, 53), hole)], 600),
  ].map(({ shapes }) => shapes[0]?.path.match(/M/g)?.length);
  expect(whole).toBe(1);
  expect(holed).toBe(2);
});

test('a tall place is no higher than the picture is wide', () => {
  const tall = ward('a', [
    [0, 53],
    [0.05, 53],
    [0.05, 53.5],
    [0, 53.5],
    [0, 53],
  ]);
  expect(wardShapes([tall], 600).height).toBe(600);
});
