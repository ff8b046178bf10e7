import { areasIn } from '@ragstone/domain/geography/history';
import type { Month } from '@ragstone/domain/time/month';
import type { AreaNet } from './area-net.ts';
import { type AskedUnits, cspsWithin, cspUnitsOf } from './csp-units.ts';
import { cspAreas } from './district-places.ts';
import { alone, noHistory, type Place } from './place.ts';

/** How a source tells places apart: whether it names partnership areas, and whether its figures add up. */
export type PlacedBy = { byCsp: boolean; isSummed: boolean; byForce: boolean };

type Asked = AskedUnits & PlacedBy;

/** The districts of a force or county that are there in a month. */
const districtsIn = (net: AreaNet, upper: number, at: Month) =>
  net.childrenOf(upper, 'district', at);

/**
 * The partnership areas that make a force or county: those that its districts are counted in, and whatever
 * else of it the source has figures of. None that lies partly elsewhere, and none twice.
 */
function cspsOf(net: AreaNet, upper: number, asked: Asked): number[] {
  const districts = districtsIn(net, upper, asked.at);
  const units = districts.flatMap((id) => cspUnitsOf(net, id, asked).csps);
  const ever = net.childrenOf(upper, 'district');
  const others = [
    ...net.childrenOf(upper, 'csp', asked.at),
    ...ever.flatMap((id) => net.parentsOf(id, 'csp')),
  ];
  const found = [...new Set([...units, ...others.filter(asked.isCovered)])];
  const inOthers = new Set(found.flatMap((csp) => insideOf(net, csp, asked.at)));
  const isWhole = (csp: number) =>
    net.childrenOf(csp, 'district', asked.at).every((id) => ever.includes(id));
  // Of a set and its members those count that the districts are counted in.
  const isExtra = (csp: number) =>
    !units.includes(csp) &&
    (inOthers.has(csp) || insideOf(net, csp, asked.at).some((each) => units.includes(each)));
  return found.filter((csp) => isWhole(csp) && !isExtra(csp));
}

/** The partnership areas that lie in one, or in a district of it. */
const insideOf = (net: AreaNet, csp: number, at: Month) => [
  ...net.childrenOf(csp, 'csp', at),
  ...net.childrenOf(csp, 'district', at).flatMap((id) => net.childrenOf(id, 'csp', at)),
  ...cspsWithin(net, csp, at),
];

/** The areas whose figures make those of a force or county. */
function partsOf(net: AreaNet, upper: number, asked: Asked) {
  if (asked.byCsp) return cspsOf(net, upper, asked).map((csp) => cspAreas(net, csp, asked));
  // A file by force names each of its places by one name, old or new: all of them are the force.
  if (asked.byForce) return net.childrenOf(upper, 'district').map(alone);
  return districtsIn(net, upper, asked.at).map(net.ancestry);
}

function besidePlace(
  net: AreaNet,
  upper: number,
  { unassigned, asked }: { unassigned: readonly number[]; asked: Asked },
): Place[] {
  const area = net.area(upper);
  if (area === undefined) return [];
  const districts = districtsIn(net, upper, asked.at);
  const parts = partsOf(net, upper, asked);
  // What a force gave to no partnership is among its own, so its sum is whole where a part is not.
  const isWhole = !asked.isSummed || unassigned.length > 0;
  const below = parts.flatMap((each) => areasIn(each));
  return [
    {
      code: area.code,
      name: net.nameOf(upper),
      kind: area.kind,
      part: 'beside',
      areas: asked.isSummed ? [...parts, ...unassigned.map(alone)] : [alone(upper)],
      people: districts.map(net.ancestry),
      noteAreaIds: isWhole ? [upper] : [upper, ...below, ...districts],
      doubts: [],
      history: noHistory,
    },
  ];
}

function unassignedPlace(net: AreaNet, id: number): Place[] {
  const area = net.area(id);
  if (area === undefined) return [];
  const { code, kind } = area;
  const place = { code, name: net.nameOf(id), kind, part: 'beside' as const };
  return [
    { ...place, areas: [alone(id)], people: [], noteAreaIds: [id], doubts: [], history: noHistory },
  ];
}

/** What is unassigned, the force and the county of the own districts. */
export function upperPlaces(net: AreaNet, own: readonly number[], asked: Asked): Place[] {
  const { at, byCsp, isSummed } = asked;
  const upperOf = (kind: 'force' | 'county') => [
    ...new Set(own.flatMap((id) => net.parentsOf(id, kind, at))),
  ];
  const forces = upperOf('force').flatMap((force) => {
    const unassigned = byCsp ? net.childrenOf(force, 'unassigned', at) : [];
    return [
      ...unassigned.flatMap((id) => unassignedPlace(net, id)),
      ...(byCsp || isSummed ? besidePlace(net, force, { unassigned, asked }) : []),
    ];
  });
  const counties = isSummed
    ? upperOf('county').flatMap((id) => besidePlace(net, id, { unassigned: [], asked }))
    : [];
  return [...forces, ...counties];
}
