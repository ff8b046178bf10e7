import type { Comparison } from '@ragstone/contract/compare';
import { areasIn } from '@ragstone/domain/geography/history';
import { withYearBefore } from '@ragstone/domain/time/period';
import type pg from 'pg';
import { type AskedFigures, askedFigures } from '../../db/figures/asked-figures.ts';
import { askedPeriod } from '../../db/figures/asked-period.ts';
import { areaIdsOf, isSumOfOwn, type Place } from '../../db/figures/place.ts';
import { readPlaceFigures } from '../../db/figures/place-figures.ts';
import { readPlaceRows } from '../../db/figures/place-rows.ts';
import { placedBy, placesOf } from '../../db/figures/places.ts';
import { estimatesAt } from '../../db/figures/population-at.ts';
import { ProblemError } from '../../http/problem.ts';
import { comparedArea } from './compared-area.ts';
import { comparisonAnswer } from './comparison-answer.ts';

export type AskedComparison = AskedFigures & {
  from?: string | undefined;
  to?: string | undefined;
  group?: string | undefined;
  asOf?: string | undefined;
};

async function groupName(pool: pg.Pool, partnershipId: string, group: string) {
  const { rows } = await pool.query<{ name: string }>(
    'SELECT name FROM comparison_group WHERE id = $1 AND partnership_id = $2 AND withdrawn_at IS NULL',
    [group, partnershipId],
  );
  const message = 'There is no such group of areas here';
  const [found] = rows;
  if (found !== undefined) return found.name;
  throw new ProblemError('bad-request', {
    detail: message,
    errors: [{ pointer: 'group', message }],
  });
}

/** The comparison that an address asks for; empty where nothing is held that could be compared. */
export async function loadComparison(
  pool: pg.Pool,
  partnershipId: string,
  asked: AskedComparison,
): Promise<{ comparison?: Comparison }> {
  const { group, asOf } = asked;
  const name = group === undefined ? undefined : await groupName(pool, partnershipId, group);
  const chosen = await askedFigures(pool, partnershipId, asked);
  if (chosen === undefined) return {};
  const { source, indicator } = chosen;
  const period = askedPeriod(asked, source);
  if (period === undefined) return {};
  const rows = await readPlaceRows(pool, { partnershipId, group, source, period, asOf });
  const places = placesOf(rows, placedBy(source, period));
  const [figures, estimates] = await Promise.all([
    readPlaceFigures(pool, {
      source,
      indicatorId: indicator.id,
      places,
      period: withYearBefore(period),
      asOf,
    }),
    estimatesAt(pool, {
      areaIds: [...new Set(places.flatMap(({ people }) => people.flatMap((one) => areasIn(one))))],
      of: indicator.denominator,
      at: period.to,
      asOf,
    }),
  ]);
  const { polarity, denominator: of } = indicator;
  const names = new Map(rows.areas.map(({ id, name: called }) => [id, called]));
  const nameOf = (id: number) => names.get(id) ?? '';
  const all = places.map((place) => ({
    place,
    compared: comparedArea(place, { figures, estimates, of, nameOf, period, polarity }),
  }));
  const compared = (isWanted: (place: Place) => boolean) =>
    all.flatMap((each) => (isWanted(each.place) ? [each.compared] : []));
  const counted = new Set(
    all.flatMap(({ place, compared: { reading } }) => (reading.kind === 'counted' ? [place] : [])),
  );
  const sums = places.filter((place) => isSumOfOwn(place) && counted.has(place));
  const inSums = new Set(sums.flatMap(areaIdsOf));
  const own = places.filter(({ part }) => part === 'own');
  const alone = new Set(own.filter((place) => !areaIdsOf(place).some((id) => inSums.has(id))));
  const caveats = own.flatMap((place) =>
    figures
      .notesOf(place)
      .filter((note) => note.kind === 'caveat')
      .map(({ text }) => text),
  );
  return {
    comparison: comparisonAnswer({
      source,
      indicator,
      period,
      group: name,
      asOf,
      areas: compared(({ part }) => part !== 'beside'),
      told: {
        own: compared((place) => alone.has(place)),
        sums: compared((place) => sums.includes(place)),
      },
      beside: compared(({ part }) => part === 'beside').map(({ row }) => row),
      caveats: [...new Set(caveats)],
      releases: figures.releases,
      hasPublishedRates: figures.hasPublishedRates,
    }),
  };
}
