import { areasIn } from '@ragstone/domain/geography/history';
import type { Month } from '@ragstone/domain/time/month';
import { includesMonth, type Period } from '@ragstone/domain/time/period';
import { type AreaNet, areaNet } from './area-net.ts';
import { type AskedUnits, cspUnitsOf } from './csp-units.ts';
import { cspPlace, districtPlace, sumPlace, uncountedPlace } from './district-places.ts';
import type { FigureSource } from './figure-sources.ts';
import type { Place } from './place.ts';
import type { PlaceRows } from './place-rows.ts';
import { type PlacedBy, upperPlaces } from './upper-places.ts';

export type AskedPlaces = PlacedBy & {
  /** What the source has of it says which partnership areas there are. */
  period: Period;
  /** Of which month it is asked what lies in what. */
  at: Month;
};

/** How a source's figures are placed in a period. */
export const placedBy = (
  { areaKind, isSummed, byForce }: Pick<FigureSource, 'areaKind' | 'isSummed' | 'byForce'>,
  period: Period,
): AskedPlaces => ({ byCsp: areaKind === 'csp', isSummed, byForce, period, at: period.to });

type Chosen = PlaceRows['chosen'][number];
type Asked = PlacedBy & AskedUnits;

/** For sorting: what is the partnership's own stands before the rest. */
const ownFirst = (one: Pick<Place, 'part'>, other: Pick<Place, 'part'>): number =>
  Number(one.part !== 'own') - Number(other.part !== 'own');

/** The districts that were chosen, or lie in the partnership areas chosen; the own ones first. */
function chosenDistricts(net: AreaNet, { chosen }: PlaceRows, at: Month): Chosen[] {
  return chosen.toSorted(ownFirst).flatMap(({ id, part }) => {
    if (net.area(id)?.kind !== 'csp') return [{ id, part }];
    const now = net.childrenOf(id, 'district', at);
    const ids = now.length > 0 ? now : net.childrenOf(id, 'district');
    return ids.map((each) => ({ id: each, part }));
  });
}

/** What there is of a district in a month: itself, what all of it went into, or its parts. */
function standingOf(net: AreaNet, id: number, at: Month): number[] {
  const standing = net.standing(id, at);
  if (standing.kind === 'itself') return [id];
  return standing.kind === 'successor' ? [standing.area] : standing.into;
}

/** A place in which all of something chosen lies that has ended. */
const standingFor = (place: Place, gone: { name: string; since: Month }): Place => ({
  ...place,
  history: { ...place.history, standsFor: [gone] },
});

/** A chosen district by itself; what all of it went into stands for one that has ended. */
function districtUnit(net: AreaNet, { id, part }: Chosen, { at }: Asked): Place[] {
  const standing = net.standing(id, at);
  if (standing.kind !== 'successor') return [districtPlace(net, id, { part, at })];
  const place = districtPlace(net, standing.area, { part, at });
  return [standingFor(place, { name: net.nameOf(id), since: standing.since })];
}

/** A chosen district by the partnership areas that it is counted in, and their sum where they make it up. */
function cspUnit(net: AreaNet, { id, part }: Chosen, asked: Asked): Place[] {
  const units = cspUnitsOf(net, id, asked);
  const { at, isSummed } = asked;
  if (units.csps.length === 0) return [uncountedPlace(net, id, { part, units })];
  const ever = [...net.parentsOf(id, 'csp'), ...net.childrenOf(id, 'csp')];
  const standing = net.standing(id, at);
  const places = units.csps.map((csp): Place => {
    const place = cspPlace(net, csp, { part, at, isSummed });
    return standing.kind === 'itself' || ever.includes(csp)
      ? place
      : standingFor(place, { name: net.nameOf(id), since: standing.since });
  });
  const isSum = units.lie === 'within' && part === 'own' && isSummed;
  const isWorthTelling = units.csps.length > 1 || units.uncounted.length > 0;
  return isSum && isWorthTelling && standing.kind === 'itself'
    ? [...places, sumPlace(net, id, units)]
    : places;
}

/** Each place once: its own part is the first that was chosen, and it stands for all of them. */
function merged(places: readonly Place[]): Place[] {
  const byCode = new Map<string, Place>();
  for (const place of places) {
    const key = `${place.code}/${place.part === 'beside'}`;
    const found = byCode.get(key);
    const standsFor = [...(found?.history.standsFor ?? []), ...place.history.standsFor];
    const first = found ?? place;
    byCode.set(key, { ...first, history: { ...first.history, standsFor } });
  }
  return [...byCode.values()];
}

/**
 * The places of a source: districts, or the partnership areas that these are counted in, the own ones first, then
 * by name, each once. Beside them stand the sum of those within an own district, what is unassigned,
 * force and county. Figures that add up make a force of its parts; those that are read as published
 * stand only where they were published.
 */
export const placesOf = (rows: PlaceRows, asked: AskedPlaces): Place[] =>
  placesIn(areaNet(rows), rows, asked);

function placesIn(net: AreaNet, rows: PlaceRows, asked: AskedPlaces): Place[] {
  const { period, at, ...how } = asked;
  const covered = new Set(
    rows.covered.flatMap(({ area, from }) =>
      from.some((month) => includesMonth(period, month)) ? [area] : [],
    ),
  );
  const full: Asked = { ...how, at, isCovered: (csp) => covered.has(csp) };
  const chosen = chosenDistricts(net, rows, at);
  const found = merged(
    chosen.flatMap((one) => (asked.byCsp ? cspUnit : districtUnit)(net, one, full)),
  );
  const units = found
    .filter(({ part }) => part !== 'beside')
    .sort((one, other) => ownFirst(one, other) || one.name.localeCompare(other.name, 'en-GB'));
  const sums = found.filter(({ part }) => part === 'beside');
  const own = chosen
    .filter(({ part }) => part === 'own')
    .flatMap(({ id }) => standingOf(net, id, at))
    .flatMap((id) => (net.isThere(id, at) ? [id] : areasIn(net.ancestry(id))));
  return [...units, ...sums, ...upperPlaces(net, own, full)];
}

/** A period in which nothing is held. */
const never: Period = { from: 0, to: -1 };

/**
 * The places of a view over years, of which one period is asked for: those of that period first, then
 * those that the source has in another, such as a set of partnership areas that one year alone was published of.
 */
export function placesOverYears(rows: PlaceRows, asked: AskedPlaces & { shown: Period }): Place[] {
  const { shown, ...how } = asked;
  const net = areaNet(rows);
  const inOther = [shown, never].flatMap((period) =>
    placesIn(net, rows, { ...how, period }).filter(({ part }) => part !== 'beside'),
  );
  const now = placesIn(net, rows, how);
  const others = inOther.filter(
    ({ code }, index) =>
      !now.some((place) => place.code === code) &&
      inOther.findIndex((place) => place.code === code) === index,
  );
  return [...now, ...others];
}
