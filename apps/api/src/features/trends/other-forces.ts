import type { Compared } from '@ragstone/domain/figures/annotation';
import { countOver, type Series } from '@ragstone/domain/figures/series';

/** Rows of other forces in the area, over the spans compared: beside the total, never in it. */
export const otherForcesOf = (
  others: readonly { force: string; series: Series }[],
  { now, before }: Compared,
) =>
  others.map(({ force, series }) => {
    const counts = { now: countOver(series, now).total, before: countOver(series, before).total };
    return {
      force,
      ...(counts.now === undefined ? {} : { now: counts.now }),
      ...(counts.before === undefined ? {} : { before: counts.before }),
    };
  });
