/**
 * Whom or what a rate is of: people or households of an area at the middle of a year, as a release
 * estimated them.
 */
export type Denominator = { of: 'population' | 'households'; number: number; midYear: number };

/** A count for each 1,000 of a denominator; `undefined` where there is nobody to divide by. */
export const ratePer1000 = (count: number, denominator: number): number | undefined =>
  denominator > 0 ? (count / denominator) * 1000 : undefined;
