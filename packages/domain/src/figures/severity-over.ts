import type { Counted, HistoryValue } from './history.ts';
import { severityOf } from './severity.ts';

/** An offence with its counts in the same periods, and what it weighs; absent where no weight is known. */
export type WeighedOffence = {
  name: string;
  weight: number | undefined;
  counted: readonly Counted[];
};

/**
 * The severity of each period for each person of that time, of the offences that `whole` is made of. None
 * where the whole cannot be counted, where an offence that was recorded has no weight, or where one was
 * taken back more often than it was recorded. `undefined`: no weights are held at all.
 */
export function severityOver(
  whole: readonly Counted[],
  offences: readonly WeighedOffence[] | undefined,
): HistoryValue[] {
  return whole.map(({ count, noCount, people }, at): HistoryValue => {
    if (count === undefined) return { value: undefined, because: noCount };
    if (offences === undefined) return { value: undefined, because: 'no-weights' };
    const uncounted = offences.find(({ counted }) => counted[at]?.count === undefined);
    if (uncounted !== undefined) {
      return { value: undefined, because: uncounted.counted[at]?.noCount ?? 'missing' };
    }
    const weighed = offences.map(({ name, weight, counted }) => {
      return { name, weight, count: counted[at]?.count ?? 0 };
    });
    const below = weighed.filter((each) => each.count < 0).map(({ name }) => name);
    if (below.length > 0) return { value: undefined, because: 'below-zero', offences: below };
    const severity = severityOf(weighed, people?.number ?? 0);
    if (severity.kind === 'no-weight') {
      return { value: undefined, because: 'no-weight', offences: severity.offences };
    }
    if (severity.kind === 'nobody') return { value: undefined, because: 'no-people' };
    return { value: severity.score, because: undefined };
  });
}
