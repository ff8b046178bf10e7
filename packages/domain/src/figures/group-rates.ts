/** Where the rates of a group lie: the middle one, and both ends. `of` is how many there are. */
export type GroupRates = { of: number; median: number; lowest: number; highest: number };

/** Of fewer areas a middle says nothing. */
export const fewestForGroup = 3;

/**
 * The median and the range of the rates of a group, in their own unit and in any order; of an even
 * number the median is half way between the two in the middle. `undefined` of fewer than three.
 */
export function groupRates(rates: readonly number[]): GroupRates | undefined {
  const inOrder = [...rates].sort((one, other) => one - other);
  const upper = Math.floor(inOrder.length / 2);
  const [lowest, highest, high] = [inOrder[0], inOrder.at(-1), inOrder[upper]];
  const low = inOrder[inOrder.length - 1 - upper];
  if (inOrder.length < fewestForGroup) return undefined;
  if (lowest === undefined || highest === undefined) return undefined;
  if (low === undefined || high === undefined) return undefined;
  return { of: inOrder.length, median: (low + high) / 2, lowest, highest };
}
