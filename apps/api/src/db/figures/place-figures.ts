import { notesAbout } from '@ragstone/domain/figures/annotation';
import {
  type Reading,
  type Readings,
  sumOfReadings,
  withUnusable,
} from '@ragstone/domain/figures/reading';
import { type Ancestry, areasIn } from '@ragstone/domain/geography/history';
import type { Month } from '@ragstone/domain/time/month';
import { monthsOf, type Period } from '@ragstone/domain/time/period';
import type pg from 'pg';
import { remembered } from '../../remembered.ts';
import type { FigureSource } from './figure-sources.ts';
import { monthsInDoubt } from './names-in-files.ts';
import { areaIdsOf, firstMonthOf, type Place } from './place.ts';
import { type Note, readNotes } from './read-notes.ts';
import {
  type FoundReadings,
  type IndicatorReadings,
  type PublishedRate,
  readReadings,
} from './read-readings.ts';

/** What is held of an indicator's figures in some places: readings with unusable ones marked, and notes. */
export type PlaceFigures = {
  readingsOf: (place: Place) => Readings;
  /** The notes about a place's figures of the indicator, each once, by their first month. */
  notesOf: (place: Place) => Note[];
  /** As the publisher worked it out, of a period that it published. */
  publishedRate: (place: Place, period: Period) => PublishedRate | undefined;
  hasPublishedRates: boolean;
  releases: FoundReadings['releases'];
};

/** What is held of each indicator that was read. */
export type PlaceFiguresOf = (indicatorId: number) => PlaceFigures;

type Source = Pick<FigureSource, 'months' | 'byForce'>;

const missingFrom = (from: Month, every: number): Reading => ({
  kind: 'missing',
  missing: monthsOf({ from, to: from + every - 1 }),
});

/**
 * What is known of an area and a period. A file by force names it by an old name or its own, so all are
 * added up; any other source gives it by itself, and where it does not, those that went before it.
 */
function readingAt(ancestry: Ancestry<number>, from: Month, parts: Parts): Reading {
  const { found, source } = parts;
  const readingIn = (id: number) => found.readings.get(id)?.at.get(from);
  const every = source.months;
  if (source.byForce) {
    return sumOfReadings(areasIn(ancestry).map((id) => readingIn(id) ?? missingFrom(from, every)));
  }
  const own = readingIn(ancestry.area);
  if (own !== undefined) return own;
  if (ancestry.before.length === 0) return missingFrom(from, every);
  return sumOfReadings(ancestry.before.map((each) => readingAt(each, from, parts)));
}

type Parts = { found: IndicatorReadings; source: Source; lost: ReadonlySet<Month> };

/** A place's own readings, or the sums of the areas that make it, of the months that are its own. */
function summed(place: Place, parts: Parts): Readings {
  const { found, source, lost } = parts;
  const every = source.months;
  const begins = new Set<Month>();
  for (const id of areaIdsOf(place)) {
    for (const from of found.readings.get(id)?.at.keys() ?? []) begins.add(from);
  }
  const first = firstMonthOf(place);
  const sumAt = (from: Month) =>
    from < first || lost.has(from)
      ? missingFrom(from, every)
      : sumOfReadings(place.areas.map((area) => readingAt(area, from, parts)));
  return { every, at: new Map([...begins].map((from) => [from, sumAt(from)])) };
}

/** The notes about what went before an area, as long as its figures are the sum of these. */
function notesBefore(
  notes: readonly Note[],
  { place, indicator, source }: { place: Place; indicator: number; source: Source },
): Note[] {
  const within = (ancestry: Ancestry<number>, until: Month | undefined): Note[] => {
    const { since, before } = ancestry;
    const end = source.byForce || since === undefined ? until : since - 1;
    return before.flatMap((each) => {
      const own = notesAbout(notes, { area: each.area, indicator }).flatMap((note) => {
        if (end === undefined) return [note];
        return note.from > end ? [] : [{ ...note, to: Math.min(note.to ?? end, end) }];
      });
      return [...own, ...within(each, end)];
    });
  };
  // The notes on the parts of a force or county are chosen with the place.
  if (place.kind === 'force' || place.kind === 'county') return [];
  return place.areas.flatMap((area) => within(area, undefined));
}

/**
 * The figures of places over a period, its ends included, from what is or was current. Releases and
 * published rates are those of `toldFrom` on: what is earlier only shows how far a series varies.
 */
export async function readPlaceFigures(
  pool: pg.Pool,
  asked: {
    source: FigureSource;
    indicatorIds: readonly number[];
    places: readonly Place[];
    period: Period;
    toldFrom?: Month;
    asOf?: string | undefined;
  },
): Promise<PlaceFiguresOf> {
  const { source, indicatorIds, places, period, toldFrom, asOf } = asked;
  const idsOf = (of: (place: Place) => number[]) => [...new Set(places.flatMap(of))];
  const areaIds = idsOf(areaIdsOf);
  const doubts = source.byForce ? places.flatMap((place) => place.doubts) : [];
  const [found, notes, inDoubt] = await Promise.all([
    readReadings(pool, { source, areaIds, indicatorIds, period, toldFrom, asOf }),
    readNotes(pool, {
      areas: idsOf((place) => [...place.noteAreaIds, ...areaIdsOf(place)]),
      indicators: indicatorIds,
      period,
    }),
    monthsInDoubt(pool, { doubts, source, period, asOf }),
  ]);
  const { releases, ofIndicator } = found;
  // One answer asks for the same place again and again: for its row, its change and its rank.
  return remembered((indicator) => {
    const notesOf = remembered((place: Place) => {
      const about = [
        ...place.noteAreaIds.flatMap((area) => notesAbout(notes, { area, indicator })),
        ...notesBefore(notes, { place, indicator, source }),
      ];
      // The first of a note is the one that goes on for longest.
      return notes.flatMap(({ id }) => about.find((note) => note.id === id) ?? []);
    });
    const held = ofIndicator(indicator);
    const partsOf = (place: Place) => ({ found: held, source, lost: inDoubt(place.doubts) });
    return {
      readingsOf: remembered((place) =>
        withUnusable(summed(place, partsOf(place)), notesOf(place)),
      ),
      notesOf,
      publishedRate: ({ areas: [only, ...others] }, { from, to }) =>
        only === undefined || others.length > 0 || to - from + 1 !== source.months
          ? undefined
          : held.rates.get(only.area)?.get(from),
      hasPublishedRates: held.rates.size > 0,
      releases,
    };
  });
}
