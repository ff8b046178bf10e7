import { includesMonth, monthsOf } from '@ragstone/domain/time/period';
import { randomFor } from '../random.ts';
import type { CoverageRow, ObservationRow, ReleaseRow } from '../rows.ts';
import {
  type Publication,
  periodName,
  regularPublications,
  revised,
  revision,
} from './schedule.ts';
import type { Series } from './series.ts';
import type { SourceSlug } from './sources.ts';
import { held, missingMonth } from './span.ts';

export type Published = {
  releases: ReleaseRow[];
  coverage: CoverageRow[];
  observations: ObservationRow[];
};

type Source = { slug: SourceSlug; fileName: string; hasStrayRows: boolean; missing?: number };

const police: Source = {
  slug: 'demonstration-police',
  fileName: 'weald-and-vale-street',
  hasStrayRows: true,
  missing: missingMonth,
};

const returns: Source = {
  slug: 'demonstration-returns',
  fileName: 'domestic-abuse-reports',
  hasStrayRows: false,
};

/** As first published, before what came to light later: a little less here and there. */
function firstPublished(value: number, name: string): number {
  const random = randomFor(`revision:${name}`);
  const share = random.next();
  if (share < 0.55) return value;
  return share < 0.93 ? Math.max(0, value - random.between(1, 3)) : value + 1;
}

/** Rows that no district gets: those without a place, and those that lie outside the force's area. */
function strayRows(source: Source, month: number, located: number) {
  if (!source.hasStrayRows) return { unlocated: 0, outside: 0 };
  const random = randomFor(`stray:${month}`);
  const unlocated = Math.round(located * (0.006 + 0.006 * random.next()));
  return { unlocated, outside: random.between(2, 16) };
}

function publish(source: Source, publication: Publication, series: readonly Series[]): Published {
  const release = `${source.slug}:${publication.publishedOn}`;
  const months = monthsOf(publication.period).filter((month) => month !== source.missing);
  const observations = series.flatMap(({ areaCode, slug, counts }) =>
    months.map((month) => {
      const current = counts[month - held.from] ?? 0;
      const wasRevised =
        !publication.isRevised && source === police && includesMonth(revised, month);
      const name = `${areaCode}:${slug}:${month}`;
      const value = wasRevised ? firstPublished(current, name) : current;
      return { release, areaCode, slug, month, value };
    }),
  );
  const coverage = months.map((month) => {
    const here = observations.filter((row) => row.month === month);
    const located = here.reduce((sum, { value }) => sum + value, 0);
    const stray = strayRows(source, month, located);
    const rows = located + stray.unlocated + stray.outside;
    return { release, month, rows, ...stray };
  });
  const { publishedOn, notes } = publication;
  const fileName = `${source.fileName}-${periodName(publication.period)}.csv`;
  const row = { key: release, source: source.slug, publishedOn, notes, fileName };
  // None recorded is the absence of a row in a month that is covered, as in an import.
  return { releases: [row], coverage, observations: observations.filter(({ value }) => value > 0) };
}

/** Everything published, in the order in which it came out. */
export function makeReleases(series: readonly Series[]): Published {
  const own = series.filter(({ slug }) => slug === 'domestic-abuse-reports');
  const ofPolice = series.filter(({ slug }) => slug !== 'domestic-abuse-reports');
  const all = [
    ...regularPublications.map((each) => publish(police, each, ofPolice)),
    publish(police, revision, ofPolice),
    ...regularPublications.map((each) => publish(returns, each, own)),
  ];
  return {
    releases: all.flatMap(({ releases }) => releases),
    coverage: all.flatMap(({ coverage }) => coverage),
    observations: all.flatMap(({ observations }) => observations),
  };
}
