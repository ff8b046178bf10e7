/** Longitude and latitude in degrees. */
export type Position = [number, number];
/** The first ring is the outline, those after it are holes; each ends where it began. */
export type Polygon = Position[][];
export type Outline = Polygon[];

type Grid = { x: number; y: number; decimals: number };

function gridOf(outlines: readonly Outline[], cells: number): Grid | undefined {
  const bounds = { west: Infinity, east: -Infinity, south: Infinity, north: -Infinity };
  for (const [x, y] of outlines.flat(3)) {
    bounds.west = Math.min(bounds.west, x);
    bounds.east = Math.max(bounds.east, x);
    bounds.south = Math.min(bounds.south, y);
    bounds.north = Math.max(bounds.north, y);
  }
  const { west, east, south, north } = bounds;
  // A degree of longitude is as much shorter than one of latitude as its circle is than the equator.
  const narrowing = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const step = Math.max((east - west) * narrowing, north - south) / cells;
  if (!(step > 0)) return undefined;
  return { x: step / narrowing, y: step, decimals: Math.ceil(-Math.log10(step)) + 1 };
}

const isSame = (a: Position | undefined, b: Position) => a?.[0] === b[0] && a[1] === b[1];

/** Points on the grid that a line needs: none twice in a row, none that the line goes through anyway. */
function thinned(points: readonly Position[]): Position[] {
  const kept: Position[] = [];
  for (const point of points) {
    if (isSame(kept.at(-1), point)) continue;
    const [a, b] = kept.slice(-2);
    const isOnLine =
      a !== undefined &&
      b !== undefined &&
      (b[0] - a[0]) * (point[1] - b[1]) === (b[1] - a[1]) * (point[0] - b[0]);
    if (isOnLine) kept.pop();
    if (!isSame(kept.at(-1), point)) kept.push(point);
  }
  return kept;
}

/** Twice the area on the plane; above 0 for a ring that goes counter-clockwise. */
const doubleArea = (ring: readonly Position[]) =>
  ring.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);

function snapRing(ring: readonly Position[], grid: Grid, isHole: boolean): Position[] | undefined {
  const cells = thinned(ring.map(([x, y]) => [Math.round(x / grid.x), Math.round(y / grid.y)]));
  const area = doubleArea(cells);
  if (cells.length < 4 || area === 0) return undefined;
  const inDegrees = cells.map(
    ([x, y]): Position => [
      Number((x * grid.x).toFixed(grid.decimals)),
      Number((y * grid.y).toFixed(grid.decimals)),
    ],
  );
  return area > 0 === isHole ? inDegrees.reverse() : inDegrees;
}

function snapPolygon([outer = [], ...holes]: Polygon, grid: Grid): Polygon[] {
  const ring = snapRing(outer, grid, false);
  if (ring === undefined) return [];
  const inner = holes.map((hole) => snapRing(hole, grid, true));
  return [[ring, ...inner.filter((each) => each !== undefined)]];
}

/**
 * Outlines with no more points than a picture of so many cells across can show. Every point moves to the
 * nearest of one grid, so that what neighbours share stays shared and no gap opens between them. Outer
 * rings go counter-clockwise and holes clockwise (RFC 7946). Islets smaller than a cell are left out, and
 * an area that is nothing else has no polygons.
 */
export function snapOutlines(outlines: readonly Outline[], cells: number): Outline[] {
  const grid = gridOf(outlines, cells);
  if (grid === undefined) return outlines.map(() => []);
  return outlines.map((outline) => outline.flatMap((polygon) => snapPolygon(polygon, grid)));
}
