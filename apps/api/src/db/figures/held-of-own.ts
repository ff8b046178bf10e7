import type { Ancestry } from '@ragstone/domain/geography/history';
import type { Month } from '@ragstone/domain/time/month';
import type { AreaNet } from './area-net.ts';
import { cspUnitsOf } from './csp-units.ts';
import { cspAreas } from './district-places.ts';
import type { FigureSource } from './figure-sources.ts';

/** First months of the periods that a source has of an area, in order. */
export type OwnCoverage = { source: number; area: number; from: Month[] };

type Own = { net: AreaNet; own: readonly number[]; coverage: readonly OwnCoverage[] };
type Source = Pick<FigureSource, 'months' | 'byForce' | 'areaKind' | 'isSummed'>;

const forcesOf = (net: AreaNet, own: readonly number[]) => [
  ...new Set(own.flatMap((id) => net.parentsOf(id, 'force').at(-1) ?? [])),
];

/**
 * First months of the periods in which a source has figures of every own area, in order: its force, its
 * districts or what they became, or the partnership areas in which they are counted then.
 */
export function heldOfOwn(source: Source, { net, own, coverage }: Own): Month[] {
  const held = new Map(coverage.map(({ area, from }) => [area, new Set(from)]));
  const isHeld = (area: number, from: Month) => held.get(area)?.has(from) ?? false;
  const isHeldThrough = ({ area, before }: Ancestry<number>, from: Month): boolean =>
    isHeld(area, from) || (before.length > 0 && before.every((each) => isHeldThrough(each, from)));

  const forces = forcesOf(net, own);
  const isWhole = (from: Month): boolean => {
    const at = from + source.months - 1;
    if (source.byForce || source.areaKind === 'force') {
      return forces.every((force) => isHeld(force, from));
    }
    return own.every((district) => {
      if (source.areaKind === 'district') {
        const standing = net.standing(district, at);
        const id = standing.kind === 'successor' ? standing.area : district;
        return isHeldThrough(net.ancestry(id), from);
      }
      if (source.areaKind !== 'csp') return false;
      const isCovered = (csp: number) => isHeld(csp, from);
      const { csps } = cspUnitsOf(net, district, { at, isCovered });
      const { isSummed } = source;
      return (
        csps.length > 0 &&
        csps.every((csp) => isHeldThrough(cspAreas(net, csp, { at, isSummed }), from))
      );
    });
  };
  if (own.length === 0) return [];
  return [...new Set(coverage.flatMap(({ from }) => from))].sort((a, b) => a - b).filter(isWhole);
}
