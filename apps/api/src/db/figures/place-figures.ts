import { notesAbout } from '@ragstone/domain/figures/annotation';
import { type Readings, sumOfReadings, withUnusable } from '@ragstone/domain/figures/reading';
import type { Month } from '@ragstone/domain/time/month';
import { monthsOf, type Period } from '@ragstone/domain/time/period';
import type pg from 'pg';
import type { FigureSource } from './asked-figures.ts';
import type { Place } from './places.ts';
import { type Note, readNotes } from './read-notes.ts';
import { type FoundReadings, type PublishedRate, readReadings } from './read-readings.ts';

/** What is held of the figures of some places: readings with unusable ones marked, and notes. */
export type PlaceFigures = {
  readingsOf: (place: Place) => Readings;
  /** The notes about a place's figures of the indicator, each once, by their first month. */
  notesOf: (place: Place) => Note[];
  /** As the publisher worked it out, of a period that it published. */
  publishedRate: (place: Place, period: Period) => PublishedRate | undefined;
  hasPublishedRates: boolean;
  releases: FoundReadings['releases'];
};

/** A place's own readings, or the sums of the areas that make it. */
function summed(place: Place, { readings }: FoundReadings, every: Readings['every']): Readings {
  const [only, ...others] = place.areaIds;
  if (only !== undefined && others.length === 0) {
    return readings.get(only) ?? { every, at: new Map() };
  }
  const begins = new Set<Month>();
  for (const id of place.areaIds) {
    for (const from of readings.get(id)?.at.keys() ?? []) begins.add(from);
  }
  const readingAt = (id: number, from: Month) =>
    readings.get(id)?.at.get(from) ?? {
      kind: 'missing' as const,
      missing: monthsOf({ from, to: from + every - 1 }),
    };
  const sumAt = (from: Month) => sumOfReadings(place.areaIds.map((id) => readingAt(id, from)));
  return { every, at: new Map([...begins].map((from) => [from, sumAt(from)])) };
}

/** The figures of places over a period, its ends included, from what is or was current. */
export async function readPlaceFigures(
  pool: pg.Pool,
  asked: {
    source: FigureSource;
    indicatorId: number;
    places: readonly Place[];
    period: Period;
    asOf?: string | undefined;
  },
): Promise<PlaceFigures> {
  const { source, indicatorId, places, period, asOf } = asked;
  const idsOf = (of: (place: Place) => number[]) => [...new Set(places.flatMap(of))];
  const areaIds = idsOf((place) => place.areaIds);
  const [found, notes] = await Promise.all([
    readReadings(pool, { source, areaIds, indicatorId, period, asOf }),
    readNotes(pool, {
      areas: idsOf((place) => place.noteAreaIds),
      indicators: [indicatorId],
      period,
    }),
  ]);
  const notesOf = ({ noteAreaIds }: Place) => {
    const about = noteAreaIds.flatMap((area) =>
      notesAbout(notes, { area, indicator: indicatorId }),
    );
    return notes.filter((note) => about.includes(note));
  };
  return {
    readingsOf: (place) => withUnusable(summed(place, found, source.months), notesOf(place)),
    notesOf,
    publishedRate: ({ areaIds: [only, ...others] }, { from, to }) =>
      only === undefined || others.length > 0 || to - from + 1 !== source.months
        ? undefined
        : found.rates.get(only)?.get(from),
    hasPublishedRates: found.rates.size > 0,
    releases: found.releases,
  };
}
