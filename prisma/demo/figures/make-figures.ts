import type { AreaLinkRow, AreaRow, Figures } from '../rows.ts';
import { makeWards } from '../wards/make-wards.ts';
import { annotations } from './annotations.ts';
import { districts, force } from './areas.ts';
import { makePopulation, populationRelease } from './population.ts';
import { makeReleases } from './releases.ts';
import { makeSeries } from './series.ts';
import { localIndicator, schemes, sources } from './sources.ts';

const areasOf = (): AreaRow[] =>
  districts.flatMap(({ code, name, cspCode }) => [
    { kind: 'district', code, name },
    { kind: 'csp', code: cspCode, name: `${name} Community Safety Partnership` },
  ]);

const linksOf = (): AreaLinkRow[] =>
  districts.flatMap(({ code, cspCode }) => [
    { childCode: code, parentCode: cspCode },
    { childCode: code, parentCode: force.code },
  ]);

/** Invented areas and six years of figures of them. */
export function makeFigures(): Figures {
  const { releases, coverage, observations } = makeReleases(makeSeries());
  const population = makePopulation();
  return {
    force: { kind: 'force', ...force },
    areas: areasOf(),
    areaLinks: linksOf(),
    schemes,
    sources,
    indicators: [localIndicator],
    releases: [...releases, populationRelease],
    coverage,
    observations,
    population,
    annotations,
    wards: makeWards(observations, population),
  };
}
