import type { HistoryAnswer, HistoryBy, HistoryMeasure } from '@ragstone/contract/history';
import { listingsOf, periodsHeld } from '@ragstone/domain/figures/source-period';
import type pg from 'pg';
import { type AskedFigures, askedFigures } from '../../db/figures/asked-figures.ts';
import { indicatorOf } from '../../db/figures/figure-texts.ts';
import { readGroupFigures } from '../../db/figures/group-figures.ts';
import { groupName } from '../../db/figures/group-name.ts';
import { type Offence, readOffences } from '../../db/figures/offence-codes.ts';
import { isSumOfOwn, type Place } from '../../db/figures/place.ts';
import { ownAreaCode } from '../../db/figures/scope.ts';
import { readWeighed, weighedIndicators } from '../../db/figures/severity-of-place.ts';
import { refuseAsked } from '../../http/problem.ts';
import { askedBase } from './history-base.ts';
import { historyView } from './history-view.ts';

export type AskedHistory = AskedFigures & {
  area?: string | undefined;
  with?: string | undefined;
  group?: string | undefined;
  by?: HistoryBy | undefined;
  measure?: HistoryMeasure | undefined;
  base?: string | undefined;
  asOf?: string | undefined;
};

/** Ten years and the one before them, which the first is set against. */
const monthsRead = 132;

function placeNamed(places: readonly Place[], code: string, pointer: string): Place {
  const found = places.find((place) => place.code === code);
  return found ?? refuseAsked(pointer, `There is no area “${code}” to draw here`);
}

function ownPlace(places: readonly Place[], code: string | undefined): Place | undefined {
  // All own districts together are one partnership area or the sum of several, where there is one.
  if (code !== undefined && code !== ownAreaCode) return placeNamed(places, code, 'area');
  return places.find(isSumOfOwn) ?? places.find(({ part }) => part === 'own');
}

/** Of so many lines together each can still be told from the others. */
const mostBeside = 3;

/** The areas that an address names to stand beside, each once and never the area itself. */
function placesBeside(places: readonly Place[], own: Place | undefined, codes = ''): Place[] {
  const named = new Set(codes.split(',').filter((code) => code !== ''));
  const found = [...named].map((code) => placeNamed(places, code, 'with'));
  const besides = found.filter((place) => place !== own);
  return besides.length > mostBeside
    ? refuseAsked('with', 'At most three areas can be drawn beside another')
    : besides;
}

/** How the periods are listed: as asked, where the source can be. */
function listingOf(listings: readonly HistoryBy[], by: HistoryBy | undefined): HistoryBy {
  if (by === undefined || listings.length === 0) return 'twelve-months';
  return listings.includes(by)
    ? by
    : refuseAsked(
        'by',
        'The figures of this source cannot be listed so: they are of longer periods',
      );
}

const measuresOf = (offences: readonly Offence[]): HistoryMeasure[] =>
  offences.length === 0 ? ['count', 'rate', 'index'] : ['count', 'rate', 'index', 'severity'];

/** The history that an address asks for; without a view where nothing is held. */
export async function loadHistory(
  pool: pg.Pool,
  partnershipId: string,
  asked: AskedHistory,
): Promise<HistoryAnswer | undefined> {
  const { group, asOf, measure = 'count' } = asked;
  const name = group === undefined ? undefined : await groupName(pool, partnershipId, group);
  const chosen = await askedFigures(pool, partnershipId, asked);
  if (chosen === undefined) return undefined;
  const { source, indicator } = chosen;
  const listings = listingsOf(source.months);
  const by = listingOf(listings, asked.by);
  const offences = await readOffences(pool, indicator.id);
  const weighed =
    measure === 'severity'
      ? await readWeighed(pool, offences, { asOf, pointer: 'measure' })
      : undefined;
  const about = { indicator: indicatorOf(indicator), listings, measures: measuresOf(offences) };
  const last = source.held.at(-1);
  if (last === undefined) return { ...about, with: [], areas: [] };
  const to = last + source.months - 1;
  const held = source.held.filter((month) => month > to - monthsRead);
  const period = { from: last, to };
  const from = held[0] ?? last;
  const figures = await readGroupFigures(pool, {
    ...{ partnershipId, group, source, period, asOf },
    indicators: weighed === undefined ? [indicator] : weighedIndicators(indicator, weighed),
    ...{ from, toldFrom: from, estimateYears: monthsRead / 12 + 1 },
  });
  const { places } = figures;
  const place = ownPlace(places, asked.area);
  const besides = placesBeside(places, place, asked.with);
  const areas = places
    .filter((each) => each !== place && each.areas.length > 0)
    .map(({ code, name: called }) => ({ code, name: called }));
  if (place === undefined) return { ...about, with: [], areas };
  const periods = periodsHeld(source.months, held, by).toReversed();
  const view = historyView({
    ...{ figures, source, indicator, place, besides, periods, measure, weighed, asOf },
    askedBase: askedBase(asked.base),
    by: listings.length === 0 ? undefined : by,
    groupName: name,
  });
  return {
    ...about,
    area: { code: place.code, name: place.name },
    with: besides.map(({ code, name: called }) => ({ code, name: called })),
    areas,
    ...(view === undefined ? {} : { view }),
  };
}
