import { areasIn } from '@ragstone/domain/geography/history';
import type { Month } from '@ragstone/domain/time/month';
import type { AreaNet } from './area-net.ts';

/** In which month, and of which partnership areas the source has figures then. */
export type AskedUnits = { at: Month; isCovered: (csp: number) => boolean };

/** The partnership areas in whose figures a district is counted. */
export type CspUnits = {
  csps: number[];
  /**
   * Whether they lie in the district, as those of districts that merged do, instead of the district in
   * them; `undefined` where the district has none.
   */
  lie: 'around' | 'within' | undefined;
  /** Where it lies in none: the old districts that are counted in none of those within it either. */
  uncounted: number[];
};

const around = (net: AreaNet, district: number, at: Month) => net.parentsOf(district, 'csp', at);
const within = (net: AreaNet, district: number, at: Month) => net.childrenOf(district, 'csp', at);

/**
 * The old districts that the partnership areas within a district leave out, as Christchurch was counted in
 * Dorset's and lies in another district now. The district itself where nothing is known to have gone into it.
 */
function uncountedOf(net: AreaNet, district: number, csps: readonly number[]): number[] {
  const { before } = net.ancestry(district);
  if (before.length === 0) return [district];
  return before.flatMap(({ area, before: earlier }) => {
    const end = net.area(area)?.to ?? 0;
    const own = around(net, area, end);
    const isCounted = own.length > 0 && own.every((csp) => csps.includes(csp));
    if (isCounted) return [];
    return earlier.length === 0 ? [area] : uncountedOf(net, area, csps);
  });
}

/**
 * Where a district's figures are among those of partnership areas. Where districts merged, publishers may keep
 * the old partnership areas, which lie in the district now, or give the new one: which one is published decides.
 * A district that ended is counted where it was until the source no longer has that, then where
 * what it became is.
 */
export function cspUnitsOf(net: AreaNet, district: number, asked: AskedUnits): CspUnits {
  const { at, isCovered } = asked;
  const { from, to } = net.area(district) ?? {};
  const end = to ?? Number.POSITIVE_INFINITY;
  const then = Math.min(Math.max(at, from ?? at), end);
  const outer = around(net, district, then);
  const inner = within(net, district, then).filter((csp) => !outer.includes(csp));
  const isAround = outer.length > 0 && (inner.length === 0 || outer.some(isCovered));
  const stays: CspUnits = isAround
    ? { csps: outer, lie: 'around', uncounted: [] }
    : {
        csps: inner,
        lie: inner.length === 0 ? undefined : 'within',
        uncounted: uncountedOf(net, district, inner),
      };
  if (end >= at || stays.csps.some(isCovered)) return stays;
  const standing = net.standing(district, at);
  if (standing.kind !== 'successor') return stays;
  const moved = cspUnitsOf(net, standing.area, asked);
  // Nothing of either is held: it is missing by the name that it has.
  const isKnown = moved.csps.some(isCovered) || stays.csps.length === 0;
  const isStillThere = stays.csps.some((csp) => moved.csps.includes(csp));
  return isKnown && !isStillThere ? moved : stays;
}

/** The partnership areas within the districts of one, where they add up to it; else none. */
export function cspsWithin(net: AreaNet, csp: number, at: Month): number[] {
  const districts = net.childrenOf(csp, 'district', at);
  const parts = districts.map((district) => {
    const inner = within(net, district, at).filter((each) => each !== csp);
    return inner.length > 0 && uncountedOf(net, district, inner).length === 0 ? inner : [];
  });
  return parts.every((each) => each.length > 0) ? [...new Set(parts.flat())] : [];
}

/**
 * The districts whose people a partnership area is of: those in it, and those that ended in it and are in it under
 * no other name.
 */
export function districtsOfCsp(net: AreaNet, csp: number, at: Month): number[] {
  const ever = net.childrenOf(csp, 'district');
  const now = net.childrenOf(csp, 'district', at);
  const inNow = new Set(now.flatMap((id) => areasIn(net.ancestry(id))));
  const ended = ever.filter((id) => {
    const to = net.area(id)?.to;
    return typeof to === 'number' && to < at && !inNow.has(id);
  });
  // Of several that followed each other only the last counts.
  const earlier = new Set(ended.flatMap((id) => areasIn(net.ancestry(id)).slice(1)));
  return [...now, ...ended.filter((id) => !earlier.has(id))];
}
