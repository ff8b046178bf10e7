import type { Random } from '../random.ts';

/** How much more than chance alone the months of a series vary: crimes come in runs. */
const overdispersion = 1.15;

/**
 * Gives each of `total` events a month, by the months' expected shares. The counts add up to the
 * total exactly and vary between months as counted events do.
 */
export function allocate(total: number, shares: readonly number[], random: Random): number[] {
  const all = shares.reduce((sum, share) => sum + share, 0);
  const weights = shares.map((share) => {
    const expected = Math.max((total * share) / all, 1);
    const spread = Math.sqrt((overdispersion - 1) / expected);
    return share * Math.max(0.2, 1 + spread * random.normal());
  });
  const weight = weights.reduce((sum, each) => sum + each, 0);
  const counts = shares.map(() => 0);
  for (let event = 0; event < total; event += 1) {
    let left = random.next() * weight;
    let at = 0;
    while (at < weights.length - 1 && left >= (weights[at] ?? 0)) {
      left -= weights[at] ?? 0;
      at += 1;
    }
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}
