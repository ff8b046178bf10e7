import { randomFor } from '../random.ts';
import { rowLengths, type Ward } from './wards.ts';

type Position = [number, number];

// Out at sea, where nobody lives: degrees of longitude and latitude.
const middle: Position = [2.2, 53.6];
const size = 0.021;
const widening = 1 / Math.cos((middle[1] * Math.PI) / 180);
const bends = 4;

// Thousandths: what is reached from two sides differs by less.
const keyOf = ([x, y]: Position) => `${Math.round(x * 1000)} ${Math.round(y * 1000)}`;

/** Corners of a hexagon, counter-clockwise, on a plane where its corners are 1 from its middle. */
function cornersOf({ row, place }: Ward): Position[] {
  const x = Math.sqrt(3) * (place - ((rowLengths[row] ?? 1) - 1) / 2);
  const y = 1.5 * ((rowLengths.length - 1) / 2 - row);
  return Array.from({ length: 6 }, (_, corner) => {
    const angle = ((corner + 0.5) * Math.PI) / 3;
    return [x + Math.cos(angle), y + Math.sin(angle)];
  });
}

/** A point moved a little: by its name alone, so that neighbours move what they share alike. */
function moved(point: Position, name: string, by: number): Position {
  const random = randomFor(`outline:${name}`);
  return [point[0] + by * (random.next() - 0.5), point[1] + by * (random.next() - 0.5)];
}

/** The border between two corners with its bends; the end is left to the next border. */
function border(from: Position, to: Position): Position[] {
  const isForward = keyOf(from) < keyOf(to);
  const [a, b] = isForward ? [from, to] : [to, from];
  const [start, end] = [moved(a, keyOf(a), 0.45), moved(b, keyOf(b), 0.45)];
  const points = Array.from({ length: bends + 1 }, (_, at): Position => {
    const share = at / bends;
    const point: Position = [
      start[0] + (end[0] - start[0]) * share,
      start[1] + (end[1] - start[1]) * share,
    ];
    const isEnd = at === 0 || at === bends;
    return isEnd ? point : moved(point, `${keyOf(a)}:${keyOf(b)}:${at}`, 0.16);
  });
  return (isForward ? points : points.reverse()).slice(0, -1);
}

const inDegrees = ([x, y]: Position): Position => [
  Number((middle[0] + x * size * widening).toFixed(5)),
  Number((middle[1] + y * size).toFixed(5)),
];

/** A made-up outline: one polygon of one ring, which ends where it began. Neighbours share borders. */
export function outlineOf(ward: Ward): Position[][][] {
  const corners = cornersOf(ward);
  const ring = corners
    .flatMap((corner, at) => border(corner, corners[(at + 1) % corners.length] ?? corner))
    .map(inDegrees);
  return [[[...ring, ...ring.slice(0, 1)]]];
}
