import { conditionalTest, type TwoCounts } from './conditional-test.ts';
import { twoSidedBeyond } from './distributions.ts';

/** From here on a difference is more than chance explains, and from there on much more. */
export const verdictLimits = { clear: 1.96, much: 3 };

/** Beyond this a verdict is as certain as can be said. */
const largestZ = 8;

/**
 * Whether a difference of two counts is more than chance explains. `z` is in standard deviations of a
 * series that varies as this one does, its sign that of the difference.
 */
export type Verdict = {
  strength: 'no-clear-change' | 'clear' | 'much';
  direction: 'lower' | 'same' | 'higher';
  z: number;
  /** The chance of a difference as large or larger where nothing has changed, 0 to 1. */
  p: number;
  /** Whether the series has shown how far it varies. Without, the check is weaker, and words say so. */
  isDispersionKnown: boolean;
};

/** Two counts with how far their series varies, where it is known: 1 is as much as chance. */
export type Judged = TwoCounts & { dispersion?: number | undefined };

/**
 * The verdict on a change. `undefined` where a count is negative or not whole: nothing can be said.
 * The dispersion is never used below 1: a series that varied less than chance did so by chance.
 */
export function verdictOf(judged: Judged): Verdict | undefined {
  const { dispersion } = judged;
  const tested = conditionalTest(judged);
  if (tested === undefined) return undefined;
  const unlimited = tested.z / Math.sqrt(Math.max(1, dispersion ?? 1));
  const z = Math.max(-largestZ, Math.min(largestZ, unlimited));
  const size = Math.abs(z);
  return {
    strength:
      size >= verdictLimits.much
        ? 'much'
        : size >= verdictLimits.clear
          ? 'clear'
          : 'no-clear-change',
    direction: z < 0 ? 'lower' : z > 0 ? 'higher' : 'same',
    z,
    // Without more spread than chance the exact test says it; else what is left of its z does.
    p: (dispersion ?? 1) > 1 ? twoSidedBeyond(size) : tested.p,
    isDispersionKnown: dispersion !== undefined,
  };
}
