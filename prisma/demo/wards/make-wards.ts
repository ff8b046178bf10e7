import { holmesdale } from '../figures/areas.ts';
import { populationRelease } from '../figures/population.ts';
import type { ObservationRow, PopulationRow, ReleaseRow, WardRows } from '../rows.ts';
import { outlineOf } from './outlines.ts';
import { splitIntoSmallAreas } from './split.ts';
import { wards } from './wards.ts';

const release: ReleaseRow = {
  key: 'demonstration-areas:2026-06-25',
  source: 'demonstration-areas',
  publishedOn: '2026-06-25',
  notes: 'Wards of 2025: which small areas lie in them, and outlines.',
  fileName: 'wards-2025.json',
};

const smallAreas = wards.flatMap((ward) =>
  ward.smallAreas.map((area) => ({ ...area, ward, share: ward.size * area.part })),
);
const all = smallAreas.reduce((sum, { share }) => sum + share, 0);

/** People of each small area, which come to the district's: each ends where the next begins. */
const peopleOf = ({ midYear, people }: PopulationRow): PopulationRow[] => {
  let [passed, given] = [0, 0];
  return smallAreas.map(({ code, share }) => {
    passed += share;
    const upTo = Math.round((people * passed) / all);
    const own = upTo - given;
    given = upTo;
    return { release: populationRelease.key, areaCode: code, midYear, people: own };
  });
};

/** Invented wards of Holmesdale, of which counts and people add up to the district's own. */
export function makeWards(
  observations: readonly ObservationRow[],
  population: readonly PopulationRow[],
): WardRows {
  return {
    vintage: 2025,
    release,
    areas: [
      ...wards.map(({ code, name }) => ({ kind: 'ward' as const, code, name })),
      ...smallAreas.map(({ code, name }) => ({ kind: 'lsoa' as const, code, name })),
    ],
    districtLinks: smallAreas.map(({ code }) => ({ childCode: code, parentCode: holmesdale.code })),
    lookup: smallAreas.map(({ code, ward }) => ({ childCode: code, parentCode: ward.code })),
    outlines: wards.map((ward) => ({ areaCode: ward.code, outline: outlineOf(ward) })),
    observations: splitIntoSmallAreas(observations),
    population: population.filter(({ areaCode }) => areaCode === holmesdale.code).flatMap(peopleOf),
  };
}
