import { type Interval, z95 } from './distributions.ts';

/** Counts of an area before an action and after it. */
export type BeforeAfter = { before: number; after: number };

/** Change beyond that of the places compared with; below 0 is fewer than would have been. */
export type Displacement = Interval & { difference: number; z: number };

const change = ({ before, after }: BeforeAfter) => after - before;
const size = ({ before, after }: BeforeAfter) => before + after;

/**
 * Whether an action's area changed otherwise than the one compared with. With a ring around it and one
 * to compare that with, crime that only moved is counted in. `undefined` where every count is 0. It is a
 * question, never proof. Weighted displacement difference, Wheeler and Ratcliffe 2018.
 */
export function displacementOf({
  target,
  comparison,
  around,
  aroundComparison,
}: {
  target: BeforeAfter;
  comparison: BeforeAfter;
  around?: BeforeAfter;
  aroundComparison?: BeforeAfter;
}): Displacement | undefined {
  const nothing = { before: 0, after: 0 };
  const [ring, ringComparison] = [around ?? nothing, aroundComparison ?? nothing];
  const difference = change(target) - change(comparison) + change(ring) - change(ringComparison);
  const variance = [target, comparison, ring, ringComparison].reduce(
    (sum, each) => sum + size(each),
    0,
  );
  if (variance <= 0) return undefined;
  const error = Math.sqrt(variance);
  return {
    difference,
    z: difference / error,
    lower: difference - z95 * error,
    upper: difference + z95 * error,
  };
}
