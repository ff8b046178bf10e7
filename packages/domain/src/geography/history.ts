import type { Month } from '../time/month.ts';

/** That an area ended and what it became. Areas are named as the caller names them. */
export type Succession<A> = {
  predecessor: A;
  successor: A;
  /** First month of the successor. */
  from: Month;
  /** Whether all of the predecessor went there, all but a few homes, or a part of it. */
  extent: 'whole' | 'nearly-all' | 'part';
};

/** Which areas' figures, added up, are an area's own over the years. */
export type AreaHistory<A> = {
  /** The area itself first, then all that went into it whole, and what went into those. */
  areas: A[];
  /** The first month that adds up; `undefined` where nothing stands in the way of earlier ones. */
  since?: Month;
  /** The areas that were split, which the series cannot go back to; empty without `since`. */
  split: A[];
};

/**
 * What an area was before it had its name. Where every predecessor went into it whole, their figures
 * add up to its own; where one was split, no sum of figures is the area's, and its series begins with
 * itself. A change of a few homes counts as the same area going on. Throws for areas in a circle.
 */
export function historyOf<A>(area: A, successions: readonly Succession<A>[]): AreaHistory<A> {
  return walk(area, successions, []);
}

function walk<A>(
  area: A,
  successions: readonly Succession<A>[],
  behind: readonly A[],
): AreaHistory<A> {
  if (behind.includes(area)) throw new Error('An area cannot have become itself');
  const into = successions.filter(({ successor }) => successor === area);
  const parts = into.filter(({ extent }) => extent === 'part');
  const [part] = parts;
  if (part !== undefined) {
    return { areas: [area], since: part.from, split: parts.map(({ predecessor }) => predecessor) };
  }
  const before = into.map(({ predecessor }) => walk(predecessor, successions, [...behind, area]));
  const since = before.flatMap((each) => each.since ?? []);
  return {
    areas: [area, ...before.flatMap(({ areas }) => areas)],
    ...(since.length > 0 && { since: Math.max(...since) }),
    split: before.flatMap(({ split }) => split),
  };
}
