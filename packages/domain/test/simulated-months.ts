import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Draws counts of months, the same ones for the same seed. */
export type Draw = () => number;

/**
 * Counts of a mean and a dispersion: Poisson where it is 1, otherwise negative binomial. Each is read
 * off the whole distribution, worked out once.
 */
export function monthsOf(
  { mean, dispersion = 1 }: { mean: number; dispersion?: number },
  seed: number,
): Draw {
  const upTo: number[] = [];
  const size = mean / (dispersion - 1);
  let chance = dispersion > 1 ? dispersion ** -size : Math.exp(-mean);
  let sum = 0;
  for (let count = 0; sum < 1 - 1e-12; count += 1) {
    sum += chance;
    upTo.push(sum);
    chance *=
      dispersion > 1 ? ((count + size) / (count + 1)) * (1 - 1 / dispersion) : mean / (count + 1);
    if (count > mean && chance < 1e-15) break;
  }
  const generator = xoroshiro128plus(seed);
  return () => {
    const at = uniformFloat64(generator);
    let [low, high] = [0, upTo.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((upTo[middle] ?? 1) < at) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

export const yearOf = (draw: Draw): number[] => Array.from({ length: 12 }, draw);
