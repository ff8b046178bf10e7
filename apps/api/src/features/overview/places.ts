import type { OtherStanding } from '@ragstone/contract/overview';
import { latestPeriod } from '@ragstone/domain/figures/source-period';
import type { Period } from '@ragstone/domain/time/period';
import { periodLabel } from '@ragstone/domain/time/period-label';
import type pg from 'pg';
import { indicatorsOf } from '../../db/figures/asked-figures.ts';
import type { FigureSource } from '../../db/figures/figure-sources.ts';
import { readGroupFigures } from '../../db/figures/group-figures.ts';
import { profiled, profileIn } from '../../db/figures/profile-in.ts';
import type { IndicatorRow } from '../../db/figures/scope.ts';
import type { PlaceIn } from './compare-indicators.ts';

/** Where the own area stands among its neighbours, and what of it the total hides. */
export type Places = { placeIn: PlaceIn; sentence: string | undefined };

/** Where there is nothing to stand among. */
export const nowhere: Places = { placeIn: () => undefined, sentence: undefined };

type Asked = {
  partnershipId: string;
  source: FigureSource;
  indicators: readonly IndicatorRow[];
  period: Period;
};

/** Nowhere, and nothing said, where the own area is several that are ranked one by one. */
export async function readPlaces(pool: pg.Pool, asked: Asked): Promise<Places> {
  const { indicators, period } = asked;
  const { from } = period;
  const group = await readGroupFigures(pool, { ...asked, group: undefined, from, toldFrom: from });
  const own = group.places.filter(({ part }) => part === 'own');
  const [place] = own;
  if (place === undefined || own.length > 1) return nowhere;
  const { placed, sentence } = profileIn(group, { place, indicators, period });
  const found = new Map(placed.map((one) => [one.indicator.id, one.found]));
  return { placeIn: ({ id }) => found.get(id), sentence };
}

/** What the latest quarters and years of other sources say of the own area among its neighbours. */
export async function otherStandings(
  pool: pg.Pool,
  partnershipId: string,
  sources: readonly FigureSource[],
): Promise<OtherStanding[]> {
  const found = await Promise.all(
    sources.map(async (source): Promise<OtherStanding[]> => {
      const period = latestPeriod(source.months, source.held);
      if (source.months === 1 || period === undefined) return [];
      const indicators = profiled(await indicatorsOf(pool, [source.schemeId]));
      const { sentence } = await readPlaces(pool, { partnershipId, source, indicators, period });
      if (sentence === undefined) return [];
      return [
        {
          source: source.slug,
          sourceName: source.name,
          periodLabel: periodLabel(period),
          sentence,
        },
      ];
    }),
  );
  return found.flat();
}
