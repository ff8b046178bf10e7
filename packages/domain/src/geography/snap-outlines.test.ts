import { describe, expect, test } from 'vitest';
import { type Outline, type Position, snapOutlines } from './snap-outlines.ts';

const box = ([west, south]: Position, size: number): Position[] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];

const area = (ring: readonly Position[]) =>
  ring.slice(1).reduce((sum, [x, y], at) => {
    const [beforeX, beforeY] = ring[at] ?? [x, y];
    return sum + (beforeX * y - x * beforeY) / 2;
  }, 0);

describe('outlines made coarser', () => {
  test('go counter-clockwise, and their holes clockwise, however they came', () => {
    const outer = box([0.1, 51], 0.2);
    const hole = box([0.15, 51.05], 0.05);
    for (const polygon of [
      [outer, hole],
      [outer.toReversed(), hole.toReversed()],
    ]) {
      const [[ring, inner] = []] = snapOutlines([[polygon]], 200)[0] ?? [];
      expect(area(ring ?? [])).toBeGreaterThan(0);
      expect(area(inner ?? [])).toBeLessThan(0);
      expect(ring?.at(-1)).toEqual(ring?.[0]);
    }
  });

  test('keep the border of two neighbours shared, with far fewer points', () => {
    const wave = Array.from({ length: 4001 }, (_, at): Position => {
      return [0.5 + 0.01 * Math.sin(at / 300), 51 + at / 4000];
    });
    const west: Outline = [[[[0, 51], ...wave, [0, 52], [0, 51]]]];
    const east: Outline = [[[[1, 52], ...wave.toReversed(), [1, 51], [1, 52]]]];
    const [a = [], b = []] = snapOutlines([west, east], 300).map((each) => each.flat(2));
    expect(a.length).toBeLessThan(400);
    const inBoth = a.filter(([x]) => x > 0.1 && x < 0.9).map(String);
    expect(inBoth.length).toBeGreaterThan(20);
    expect(inBoth.toSorted()).toEqual(
      b
        .filter(([x]) => x > 0.1 && x < 0.9)
        .map(String)
        .toSorted(),
    );
  });

  test('leave out islets, and whole areas that are no more than that', () => {
    const mainland = [box([0, 51], 1)];
    const islet = [box([0.4, 50.9], 0.0001)];
    expect(snapOutlines([[mainland, islet], [islet]], 100).map((each) => each.length)).toEqual([
      1, 0,
    ]);
    expect(snapOutlines([], 100)).toEqual([]);
    expect(snapOutlines([[]], 100)).toEqual([[]]);
  });
});
