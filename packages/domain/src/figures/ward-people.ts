import type { Ancestry } from '../geography/history.ts';
import { type Estimate, type Estimates, type People, peopleOf } from './people.ts';

/** A small area of a ward, with those that became it and lie in the same ward whole. */
export type WardPart<A> = { area: A; became: readonly A[] };

const alone = <A>(area: A): Ancestry<A> => ({ area, since: undefined, before: [], split: [] });

/**
 * The small areas whose people make a ward's: each that is estimated; of one that is not, those that
 * became it, once also where several came of one.
 */
function countedIn<A>(parts: readonly WardPart<A>[], estimates: Estimates<A>): A[] {
  const isEstimated = (area: A) => estimates.has(area);
  const counted = parts.flatMap(({ area, became }) =>
    isEstimated(area) || became.length === 0 ? [area] : became,
  );
  return [...new Set(counted)];
}

const isOf = (a: Estimate) => (b: Estimate) =>
  a.midYear === b.midYear && a.source === b.source && a.publishedOn === b.publishedOn;

function sameAs<A>(estimate: Estimate, estimates: Estimates<A>): Estimates<A> {
  const own = [...estimates].map(([area, all]) => [area, all.filter(isOf(estimate))] as const);
  return new Map(own.filter(([, all]) => all.length > 0));
}

/**
 * The people of each ward: the sum of its small areas, never of some of them. Of one year and release
 * for all wards where one has them all, so that their rates stand beside each other; else of each ward's
 * newest. A ward without parts has nobody estimated.
 */
export function peopleOfWards<W, A>(
  wards: ReadonlyMap<W, readonly WardPart<A>[]>,
  estimates: Estimates<A>,
): Map<W, People<A>> {
  const counted = [...wards].map(([ward, parts]) => [ward, countedIn(parts, estimates)] as const);
  const everyone = counted.flatMap(([, areas]) => areas.map(alone));
  const all: People<A> =
    everyone.length === 0 ? { kind: 'no-estimate', of: [] } : peopleOf(everyone, estimates);
  const used = all.kind === 'estimated' ? sameAs(all.estimate, estimates) : estimates;
  return new Map(
    counted.map(([ward, areas]) => [
      ward,
      areas.length === 0 ? { kind: 'no-estimate', of: [] } : peopleOf(areas.map(alone), used),
    ]),
  );
}
