import type { Ancestry } from '../geography/history.ts';

/** An estimate of people or households: which year's middle, and the release that says so. */
export type Estimate = { number: number; midYear: number; source: string; publishedOn: string };

/** The estimates of each area, one of a year. */
export type Estimates<A> = ReadonlyMap<A, readonly Estimate[]>;

/** Whom a rate is of, or why there is none. */
export type People<A> =
  /** `sums` are the areas that had no estimate of their own, with those whose estimates were added up. */
  | { kind: 'estimated'; estimate: Estimate; sums: { area: A; of: A[] }[] }
  /** Nothing is estimated of these. */
  | { kind: 'no-estimate'; of: A[] }
  /** Each is estimated, and no release has them all for one year. */
  | { kind: 'no-common-year'; of: A[] };

type Known<A> = { years: Map<string, Estimate>; sums: { area: A; of: A[] }[] };
type Unknown<A> = Exclude<People<A>, { kind: 'estimated' }>;

const keyOf = ({ midYear, source, publishedOn }: Estimate) =>
  [midYear, source, publishedOn].join('/');

/** Estimates of the same year from the same release, added up. */
function added<A>(all: readonly Known<A>[], of: A[]): Known<A> | Unknown<A> {
  const [first, ...others] = all;
  const years = new Map<string, Estimate>();
  for (const [key, estimate] of first?.years ?? []) {
    const rest = others.flatMap((each) => each.years.get(key)?.number ?? []);
    if (rest.length < others.length) continue;
    years.set(key, { ...estimate, number: rest.reduce((a, b) => a + b, estimate.number) });
  }
  if (years.size === 0) return { kind: 'no-common-year', of };
  return { years, sums: all.flatMap(({ sums }) => sums) };
}

function together<A>(
  areas: readonly Ancestry<A>[],
  estimates: Estimates<A>,
): Known<A> | Unknown<A> {
  const found = areas.map((area) => known(area, estimates));
  const lacking = found.flatMap((each) => ('kind' in each ? [each] : []));
  const none = lacking.filter(({ kind }) => kind === 'no-estimate');
  if (none.length > 0) return { kind: 'no-estimate', of: none.flatMap(({ of }) => of) };
  if (lacking[0] !== undefined) return lacking[0];
  return added(
    found.flatMap((each) => ('kind' in each ? [] : [each])),
    areas.map(({ area }) => area),
  );
}

function known<A>(ancestry: Ancestry<A>, estimates: Estimates<A>): Known<A> | Unknown<A> {
  const { area, before } = ancestry;
  const own = estimates.get(area) ?? [];
  if (own.length > 0) {
    return { years: new Map(own.map((each) => [keyOf(each), each])), sums: [] };
  }
  if (before.length === 0) return { kind: 'no-estimate', of: [area] };
  const summed = together(before, estimates);
  if ('kind' in summed) return summed;
  const of = before.map((each) => each.area);
  return { years: summed.years, sums: [{ area, of }, ...summed.sums] };
}

/**
 * The people of some areas together, of the newest year for which one release has them all. An area
 * without an estimate of its own has the sum of those that went into it whole. Nobody without areas.
 */
export function peopleOf<A>(areas: readonly Ancestry<A>[], estimates: Estimates<A>): People<A> {
  const found = together(areas, estimates);
  if ('kind' in found) return found;
  const newest = [...found.years.values()].reduce((a, b) => (b.midYear > a.midYear ? b : a));
  return { kind: 'estimated', estimate: newest, sums: found.sums };
}
