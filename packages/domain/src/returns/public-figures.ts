/** A figure of a return, as far as it matters who may see it. */
export type MaybeExempt = { isExempt: boolean };

/** Figures that anybody may see, and how many were left out because they were given in confidence. */
export type PublicFigures<F> = { figures: F[]; leftOut: number };

/**
 * The figures that may be published: on the public page, in a public paper, in open data. Exempt
 * ones, such as a partner's unaudited counts given in confidence, are left out and counted, because
 * whatever shows the rest must say that it leaves some out (`leftOutText`).
 */
export function publicFigures<F extends MaybeExempt>(figures: readonly F[]): PublicFigures<F> {
  const open = figures.filter(({ isExempt }) => !isExempt);
  return { figures: open, leftOut: figures.length - open.length };
}

/** What stands beside figures of which some were left out; `undefined` where none was. */
export function leftOutText(leftOut: number): string | undefined {
  if (leftOut === 0) return undefined;
  if (leftOut === 1) return '1 figure was given in confidence and is left out.';
  return `${leftOut} figures were given in confidence and are left out.`;
}
