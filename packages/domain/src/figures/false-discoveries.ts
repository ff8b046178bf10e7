/**
 * The p of each test among all that were made, in the order given: those up to 0.1 are kept where a
 * tenth of what is kept may be chance. Benjamini and Hochberg 1995.
 */
export function adjustedP(ps: readonly number[]): number[] {
  const order = ps.map((p, at) => ({ p, at })).sort((one, other) => other.p - one.p);
  const adjusted = [...ps];
  let lowest = 1;
  for (const [place, { p, at }] of order.entries()) {
    lowest = Math.min(lowest, (p * ps.length) / (ps.length - place));
    adjusted[at] = lowest;
  }
  return adjusted;
}

/** What may be chance of all that is kept. */
export const falseDiscoveries = 0.1;
