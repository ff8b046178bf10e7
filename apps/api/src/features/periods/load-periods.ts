import type { PeriodAnswer, PeriodLength, PeriodView } from '@ragstone/contract/periods';
import { touchesPeriod } from '@ragstone/domain/figures/annotation';
import { changeOfReadings, readingOver } from '@ragstone/domain/figures/reading';
import { periodsHeld } from '@ragstone/domain/figures/source-period';
import { toneOfChange } from '@ragstone/domain/figures/tone';
import { type Period, withYearBefore } from '@ragstone/domain/time/period';
import { dateLabel } from '@ragstone/domain/time/period-label';
import { changeHeading } from '@ragstone/domain/words/change-heading';
import { changeSentence, daysNote } from '@ragstone/domain/words/change-text';
import { below0Text, notCountedText, unusedCountText } from '@ragstone/domain/words/reading-text';
import { couldHaveSeenText } from '@ragstone/domain/words/verdict-text';
import type pg from 'pg';
import { type AskedFigures, askedFigures } from '../../db/figures/asked-figures.ts';
import {
  annotationOf,
  changeOf,
  indicatorOf,
  sourceOf,
  spanOf,
} from '../../db/figures/figure-texts.ts';
import { historyNotes, isSumOfOwn, notOwnText, type Place } from '../../db/figures/place.ts';
import { type PlaceFigures, readPlaceFigures } from '../../db/figures/place-figures.ts';
import { readPlaceRows } from '../../db/figures/place-rows.ts';
import { placedBy, placesOverYears } from '../../db/figures/places.ts';
import { refuseAsked } from '../../http/problem.ts';
import { askedPeriodOf } from './asked-period-of.ts';
import { periodRow } from './rows.ts';

export type AskedPeriods = AskedFigures & {
  area?: string | undefined;
  by?: PeriodLength | undefined;
  to?: string | undefined;
  asOf?: string | undefined;
};

type Chosen = NonNullable<Awaited<ReturnType<typeof askedFigures>>>;
type ViewParts = Chosen & {
  place: Place;
  figures: PlaceFigures;
  by: PeriodLength | undefined;
  period: Period;
  periods: readonly Period[];
  asOf: string | undefined;
};

/** The finding of a period that is counted, or why there is none. */
function finding({ place, figures, indicator, period, periods }: ViewParts) {
  const { label, polarity } = indicator;
  const readings = figures.readingsOf(place);
  const reading = readingOver(readings, period);
  const change = changeOfReadings(readings, period, figures.notesOf(place));
  const latest = periods[0]?.to ?? period.to;
  const isMissing = reading.kind === 'missing';
  const because =
    (isMissing ? notOwnText(place, period) : undefined) ?? notCountedText(reading, period);
  return {
    reading,
    couldHaveSeen: couldHaveSeenText(change),
    heading: changeHeading(label, { change, now: period, latest }),
    sentence: [because ?? changeSentence(change, period), unusedCountText(reading)]
      .filter((text) => text !== undefined)
      .join(' '),
    change: changeOf(change),
    tone: toneOfChange(place.kind === 'unassigned' ? 'neutral' : polarity, change),
  };
}

function viewOf(parts: ViewParts): PeriodView {
  const { source, indicator, place, figures, by, period, periods, asOf } = parts;
  const { reading, couldHaveSeen, ...found } = finding(parts);
  const notes = [
    asOf === undefined ? undefined : `As published by ${dateLabel(asOf)}.`,
    daysNote(period),
    below0Text(reading),
  ];
  const shown = { from: (periods.at(-1) ?? period).from, to: (periods[0] ?? period).to };
  const { polarity } = indicator;
  return {
    ...(by === undefined ? {} : { by }),
    span: spanOf(period),
    ...found,
    notes: [
      ...notes.filter((note) => note !== undefined),
      ...historyNotes(place, withYearBefore(shown)),
      ...(couldHaveSeen === undefined ? [] : [couldHaveSeen]),
    ],
    rows: periods.map((one) => periodRow(one, { place, figures, polarity })),
    annotations: figures
      .notesOf(place)
      .filter((note) => touchesPeriod(note, shown))
      .map(annotationOf),
    source: sourceOf(source),
    releases: figures.releases,
    hasPublishedRates: figures.hasPublishedRates,
  };
}

function placeAsked(places: readonly Place[], area: string | undefined): Place | undefined {
  // The sum of the partnership areas in the own district says more of it than the first of them by name.
  const first = places.find(isSumOfOwn) ?? places[0];
  const found = area === undefined ? first : places.find(({ code }) => code === area);
  if (found !== undefined || area === undefined) return found;
  return refuseAsked('area', `There is no area “${area}” here`);
}

/** The view by quarter or year that an address asks for. */
export async function loadPeriods(
  pool: pg.Pool,
  partnershipId: string,
  asked: AskedPeriods,
): Promise<PeriodAnswer | undefined> {
  const chosen = await askedFigures(pool, partnershipId, asked);
  if (chosen === undefined) return undefined;
  const { source, indicator } = chosen;
  const by = source.months === 3 ? (asked.by ?? 'quarter') : undefined;
  const last = source.held.at(-1) ?? 0;
  const { asOf } = asked;
  const to = last + source.months - 1;
  const shown = { from: source.held[0] ?? last, to };
  const rows = await readPlaceRows(pool, {
    partnershipId,
    group: undefined,
    source,
    period: shown,
    asOf,
  });
  const periods = periodsHeld(source.months, source.held, by ?? 'quarter');
  const period = askedPeriodOf(asked.to, periods, source);
  const placed = placedBy(source, period ?? shown);
  const places = placesOverYears(rows, { ...placed, shown });
  const place = placeAsked(places, asked.area);
  const answer = {
    indicator: indicatorOf(indicator),
    areas: places.map(({ code, name }) => ({ code, name })),
    ...(place === undefined ? {} : { area: { code: place.code, name: place.name } }),
  };
  if (place === undefined || period === undefined) return answer;
  const figuresOf = await readPlaceFigures(pool, {
    source,
    indicatorIds: [indicator.id],
    places: [place],
    period: {
      from: Math.min(source.held[0] ?? period.from, withYearBefore(period).from),
      to,
    },
    asOf,
  });
  const figures = figuresOf(indicator.id);
  const view = viewOf({ ...chosen, place, figures, by, period, periods, asOf });
  return { ...answer, view };
}
