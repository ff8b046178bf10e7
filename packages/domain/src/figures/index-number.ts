/**
 * A value as an index: 100 is the mean of the same measure over the base, as the months of a chosen
 * year. `undefined` without a base, and where its mean is 0 or less: nothing can be a share of it.
 */
export function indexNumber(value: number, base: readonly number[]): number | undefined {
  const sum = base.reduce((total, each) => total + each, 0);
  return sum > 0 ? (value * base.length * 100) / sum : undefined;
}
