import { type Interval, poissonMeanInterval, z95 } from './distributions.ts';

/** From here on the approximation is as good as exact: the rule of England's public health body. */
const smallestForByar = 10;

/** Of the ten small counts, which are asked for again and again. */
const exactIntervals = Array.from({ length: smallestForByar }, (_, count) =>
  poissonMeanInterval(count),
);

/**
 * The 95 % interval of the number that a count stands for: exact below 10 (Garwood 1936), by Byar's
 * approximation from 10 on. `undefined` for a negative count.
 */
export function countInterval(count: number): Interval | undefined {
  if (count < 0) return undefined;
  if (count < smallestForByar) return exactIntervals[count] ?? poissonMeanInterval(count);
  const bound = (of: number, sign: 1 | -1) =>
    of * (1 - 1 / (9 * of) + (sign * z95) / (3 * Math.sqrt(of))) ** 3;
  return { lower: bound(count, -1), upper: bound(count + 1, 1) };
}

/**
 * The 95 % interval of a rate for each `per` of a denominator that is known exactly; `undefined` for
 * a negative count and where there is nobody to divide by.
 */
export function rateInterval(
  { count, denominator }: { count: number; denominator: number },
  per = 1000,
): Interval | undefined {
  const counts = denominator > 0 ? countInterval(count) : undefined;
  if (counts === undefined) return undefined;
  return { lower: (counts.lower / denominator) * per, upper: (counts.upper / denominator) * per };
}

/**
 * The 95 % interval of a share, as of actions that are on track (Wilson 1927); `undefined` of nothing.
 */
export function proportionInterval(count: number, of: number): Interval | undefined {
  if (of <= 0) return undefined;
  const square = z95 ** 2;
  const middle = count + square / 2;
  const spread = z95 * Math.sqrt((count * (of - count)) / of + square / 4);
  return { lower: (middle - spread) / (of + square), upper: (middle + spread) / (of + square) };
}
