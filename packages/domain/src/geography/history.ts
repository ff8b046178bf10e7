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

/** An area with all that went into it whole, each with what went into that. */
export type Ancestry<A> = {
  area: A;
  /** Its first month; `undefined` where nothing went before it. */
  since: Month | undefined;
  /** Empty where nothing went before it, and where one of those was split. */
  before: Ancestry<A>[];
  /** The areas of which a part went into it: no sum of figures before it is its own. */
  split: A[];
};

/**
 * What an area was before it had its name. A change of a few homes counts as the same area going on.
 * Throws for areas in a circle.
 */
export function ancestryOf<A>(area: A, successions: readonly Succession<A>[]): Ancestry<A> {
  return walk(area, successions, []);
}

function walk<A>(
  area: A,
  successions: readonly Succession<A>[],
  behind: readonly A[],
): Ancestry<A> {
  if (behind.includes(area)) throw new Error('An area cannot have become itself');
  const into = successions.filter(({ successor }) => successor === area);
  const parts = into.filter(({ extent }) => extent === 'part');
  const before = parts.length > 0 ? [] : into;
  return {
    area,
    since: into[0]?.from,
    before: before.map(({ predecessor }) => walk(predecessor, successions, [...behind, area])),
    split: parts.map(({ predecessor }) => predecessor),
  };
}

/** An area and everything that went into it whole, itself first. */
export const areasIn = <A>({ area, before }: Ancestry<A>): A[] => [
  area,
  ...before.flatMap((each) => areasIn(each)),
];

/** Where an area, or one that went into it, began with parts of others. */
export const splitsIn = <A>({ area, since, before, split }: Ancestry<A>) => [
  ...(split.length > 0 && since !== undefined ? [{ area, since, split }] : []),
  ...before.flatMap((each): { area: A; since: Month; split: A[] }[] => splitsIn(each)),
];

/** That an area's figures before a month are the sum of those that went into it whole. */
export type Sum<A> = { area: A; since: Month; of: A[] };

/** Where the figures of an area turn into a sum, the latest change first. */
export const sumsIn = <A>({ area, since, before }: Ancestry<A>): Sum<A>[] => [
  ...(before.length > 0 && since !== undefined
    ? [{ area, since, of: before.map((each) => each.area) }]
    : []),
  ...before.flatMap((each) => sumsIn(each)),
];

/** What there is of an area in a month: itself, what all of it went into, or what it was split into. */
export type Standing<A> =
  | { kind: 'itself' }
  | { kind: 'successor'; area: A; since: Month }
  | { kind: 'split'; into: A[]; since: Month };

/** What there is of an area in a month. `since` is the first month without it. */
export function standingIn<A>(
  area: A,
  month: Month,
  successions: readonly Succession<A>[],
): Standing<A> {
  const became = (one: A) =>
    successions.filter(({ predecessor, from }) => predecessor === one && from <= month);
  const since = became(area)[0]?.from;
  if (since === undefined) return { kind: 'itself' };
  const seen = [area];
  for (let stands = area; ; ) {
    const next = became(stands);
    if (next.length === 0) return { kind: 'successor', area: stands, since };
    const whole = next.find(({ extent }) => extent !== 'part');
    if (whole === undefined) {
      return { kind: 'split', into: next.map(({ successor }) => successor), since };
    }
    stands = whole.successor;
    if (seen.includes(stands)) throw new Error('An area cannot have become itself');
    seen.push(stands);
  }
}

/**
 * Areas with every successor that nothing but these went into: together they go on as the same place.
 * A successor that others went into as well, or parts alone, is left out.
 */
export function goingOn<A>(areas: readonly A[], successions: readonly Succession<A>[]): A[] {
  const together = [...new Set(areas)];
  for (const each of together) {
    for (const { successor } of successions.filter(({ predecessor }) => predecessor === each)) {
      const into = successions.filter((other) => other.successor === successor);
      const isWhole = into.every(
        ({ predecessor, extent }) => extent !== 'part' && together.includes(predecessor),
      );
      if (isWhole && !together.includes(successor)) together.push(successor);
    }
  }
  return together;
}
