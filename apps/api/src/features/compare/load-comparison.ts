import type { Comparison } from '@ragstone/contract/compare';
import { yearEarlier } from '@ragstone/domain/time/period';
import type pg from 'pg';
import { type AskedFigures, askedFigures } from '../../db/figures/asked-figures.ts';
import { askedPeriod } from '../../db/figures/asked-period.ts';
import { readPlaceFigures } from '../../db/figures/place-figures.ts';
import { type Place, placesOf, readPlaceRows } from '../../db/figures/places.ts';
import { populationAt } from '../../db/figures/population-at.ts';
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
  const rows = await readPlaceRows(pool, { partnershipId, group, at: period.to });
  const places = placesOf(rows, { byCsp: source.areaKind === 'csp', isSummed: source.isSummed });
  const [figures, people] = await Promise.all([
    readPlaceFigures(pool, {
      source,
      indicatorId: indicator.id,
      places,
      period: { from: yearEarlier(period).from, to: period.to },
      asOf,
    }),
    populationAt(pool, {
      areaIds: [...new Set(places.flatMap(({ districtIds }) => districtIds))],
      of: indicator.denominator,
      at: period.to,
      asOf,
    }),
  ]);
  const { polarity } = indicator;
  const compared = (wanted: readonly Place[]) =>
    wanted.map((place) => comparedArea(place, { figures, people, period, polarity }));
  const own = places.filter(({ part }) => part === 'own');
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
      areas: compared(places.filter(({ part }) => part !== 'beside')),
      beside: compared(places.filter(({ part }) => part === 'beside')).map(({ row }) => row),
      caveats: [...new Set(caveats)],
      releases: figures.releases,
      hasPublishedRates: figures.hasPublishedRates,
    }),
  };
}
