import type { PeriodAnswer, PeriodLength, PeriodView } from '@ragstone/contract/periods';
import { touchesPeriod } from '@ragstone/domain/figures/annotation';
import { changeOfReadings, readingOver } from '@ragstone/domain/figures/reading';
import { periodsHeld } from '@ragstone/domain/figures/source-period';
import { toneOfChange } from '@ragstone/domain/figures/tone';
import { type Period, yearEarlier } from '@ragstone/domain/time/period';
import { dateLabel } from '@ragstone/domain/time/period-label';
import { changeHeading, changeSentence, daysNote } from '@ragstone/domain/words/change-text';
import { below0Text, notCountedText, unusedCountText } from '@ragstone/domain/words/reading-text';
import type pg from 'pg';
import { type AskedFigures, askedFigures } from '../../db/figures/asked-figures.ts';
import {
  annotationOf,
  changeOf,
  indicatorOf,
  sourceOf,
  spanOf,
} from '../../db/figures/figure-texts.ts';
import { type PlaceFigures, readPlaceFigures } from '../../db/figures/place-figures.ts';
import { type Place, placesOf, readPlaceRows } from '../../db/figures/places.ts';
import { ProblemError } from '../../http/problem.ts';
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
  const because = notCountedText(reading, period);
  return {
    reading,
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
  const { reading, ...found } = finding(parts);
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
    notes: notes.filter((note) => note !== undefined),
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
  const found = area === undefined ? places[0] : places.find(({ code }) => code === area);
  if (found !== undefined || area === undefined) return found;
  const message = `There is no area “${area}” here`;
  throw new ProblemError('bad-request', {
    detail: message,
    errors: [{ pointer: 'area', message }],
  });
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
  const rows = await readPlaceRows(pool, { partnershipId, group: undefined, at: last });
  const places = placesOf(rows, { byCsp: source.areaKind === 'csp', isSummed: source.isSummed });
  const place = placeAsked(places, asked.area);
  const answer = {
    indicator: indicatorOf(indicator),
    areas: places.map(({ code, name }) => ({ code, name })),
    ...(place === undefined ? {} : { area: { code: place.code, name: place.name } }),
  };
  const periods = periodsHeld(source.months, source.held, by ?? 'quarter');
  const period = askedPeriodOf(asked.to, periods, source);
  if (place === undefined || period === undefined) return answer;
  const figures = await readPlaceFigures(pool, {
    source,
    indicatorId: indicator.id,
    places: [place],
    period: {
      from: Math.min(source.held[0] ?? period.from, yearEarlier(period).from),
      to: last + source.months - 1,
    },
    asOf: asked.asOf,
  });
  const view = viewOf({ ...chosen, place, figures, by, period, periods, asOf: asked.asOf });
  return { ...answer, view };
}
