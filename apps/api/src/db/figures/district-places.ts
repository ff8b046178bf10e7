import { type Ancestry, areasIn, splitsIn } from '@ragstone/domain/geography/history';
import type { Month } from '@ragstone/domain/time/month';
import { notMadeUpText, sumOfCspsText } from '@ragstone/domain/words/history-text';
import type { AreaNet } from './area-net.ts';
import { type CspUnits, cspsWithin, districtsOfCsp } from './csp-units.ts';
import { doubtsOfSplits, namesOf, sumsByName } from './named-history.ts';
import type { Doubt } from './names-in-files.ts';
import { alone, noHistory, type Place, type PlaceHistory } from './place.ts';

type Part = Place['part'];

function named(net: AreaNet, id: number, part: Part) {
  const area = net.area(id);
  if (area === undefined) throw new Error(`Area ${id} is not among those around it`);
  return { code: area.code, name: net.nameOf(id), kind: area.kind, part };
}

/** What has become of a district, in names. */
function historyOf(net: AreaNet, ancestry: Ancestry<number>): PlaceHistory {
  return {
    ...noHistory,
    sums: sumsByName(ancestry, net.nameOf),
    beginnings: splitsIn(ancestry).map(({ area, since, split }) => ({
      since,
      areas: [net.nameOf(area)],
      split: namesOf(split, net.nameOf),
    })),
  };
}

/** A district as a place of its own, in a month in which it is there, or was before it ended. */
export function districtPlace(
  net: AreaNet,
  id: number,
  { part, at }: { part: Part; at: Month },
): Place {
  const ancestry = net.ancestry(id);
  const standing = net.standing(id, at);
  const into = standing.kind === 'split' ? standing.into : [];
  const doubts: Doubt[] = [
    ...doubtsOfSplits(ancestry),
    ...(standing.kind === 'split' ? [{ from: standing.since, ifNamed: into, unless: [] }] : []),
  ];
  const history = historyOf(net, ancestry);
  const ended =
    standing.kind === 'split' ? { ...standing, into: namesOf(into, net.nameOf) } : noHistory.ended;
  return {
    ...named(net, id, part),
    areas: [ancestry],
    people: [ancestry],
    noteAreaIds: [id],
    doubts,
    history: { ...history, ended },
  };
}

const startOf = (net: AreaNet, district: number) => net.area(district)?.from ?? undefined;

/** A partnership area, with those that it took the place of where their figures add up to its own. */
export function cspAreas(
  net: AreaNet,
  csp: number,
  { at, isSummed }: { at: Month; isSummed: boolean },
): Ancestry<number> {
  const [district] = net.childrenOf(csp, 'district', at);
  const since = district === undefined ? undefined : startOf(net, district);
  const inner = isSummed ? cspsWithin(net, csp, at) : [];
  const before = inner.map(alone);
  return { area: csp, since: before.length > 0 ? since : undefined, before, split: [] };
}

type CspAsked = { part: Part; at: Month; isSummed: boolean };

export function cspPlace(net: AreaNet, id: number, asked: CspAsked): Place {
  const { part, at } = asked;
  const areas = cspAreas(net, id, asked);
  const districts = districtsOfCsp(net, id, at);
  return {
    ...named(net, id, part),
    areas: [areas],
    people: districts.map(net.ancestry),
    noteAreaIds: [id, ...districts],
    doubts: [],
    history: historyOf(net, areas),
  };
}

const elsewhere = (net: AreaNet, { uncounted }: CspUnits) =>
  uncounted.map((id) => ({
    name: net.nameOf(id),
    csps: [...new Set(net.parentsOf(id, 'csp'))].map(net.nameOf),
  }));

/** A district that no partnership area is or lies in: it has no figures of these, and that is said. */
export const uncountedPlace = (
  net: AreaNet,
  id: number,
  { part, units }: { part: Part; units: CspUnits },
): Place => ({
  ...named(net, id, part),
  areas: [],
  people: [],
  noteAreaIds: [],
  doubts: [],
  history: {
    ...noHistory,
    notes: [notMadeUpText(net.nameOf(id), elsewhere(net, units))],
  },
});

/**
 * A district as the sum of the partnership areas that lie in it: beside them, never ranked among its own parts.
 * Without figures where they do not make it up.
 */
export function sumPlace(net: AreaNet, id: number, units: CspUnits): Place {
  if (units.uncounted.length > 0) return uncountedPlace(net, id, { part: 'beside', units });
  const ancestry = net.ancestry(id);
  const note = sumOfCspsText(net.nameOf(id), namesOf(units.csps, net.nameOf));
  return {
    ...named(net, id, 'beside'),
    areas: units.csps.map(alone),
    people: [ancestry],
    noteAreaIds: [...units.csps, ...areasIn(ancestry)],
    doubts: [],
    history: { ...noHistory, notes: [note] },
  };
}
