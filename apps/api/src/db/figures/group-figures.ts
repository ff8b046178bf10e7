import type { Estimates } from '@ragstone/domain/figures/people';
import type { Denominator } from '@ragstone/domain/figures/rate';
import { areasIn } from '@ragstone/domain/geography/history';
import type { Month } from '@ragstone/domain/time/month';
import type { Period } from '@ragstone/domain/time/period';
import type pg from 'pg';
import type { FigureSource } from './figure-sources.ts';
import type { Place } from './place.ts';
import { type PlaceFiguresOf, readPlaceFigures } from './place-figures.ts';
import { readPlaceRows } from './place-rows.ts';
import { placedBy, placesOf } from './places.ts';
import { estimatesAt } from './population-at.ts';
import type { IndicatorRow } from './scope.ts';

/** Some indicators of one source in a partnership's own areas, and in those they are compared with. */
export type GroupFigures = {
  places: Place[];
  nameOf: (area: number) => string;
  figuresOf: PlaceFiguresOf;
  estimatesOf: (of: Denominator['of']) => Estimates<number>;
};

export type AskedGroup = {
  partnershipId: string;
  /** A group of areas; without it the neighbours. */
  group: string | undefined;
  source: FigureSource;
  indicators: readonly Pick<IndicatorRow, 'id' | 'denominator'>[];
  /** Whose last month says which areas there are, and the newest estimate of their people. */
  period: Period;
  /** The first month of which figures are read, and the first of which releases are told. */
  from: Month;
  toldFrom: Month;
  asOf?: string | undefined;
  /** How many years of estimates are read; without it those that one period may need. */
  estimateYears?: number | undefined;
};

/** The figures of a group of areas, with the people that their rates are of. */
export async function readGroupFigures(pool: pg.Pool, asked: AskedGroup): Promise<GroupFigures> {
  const { partnershipId, group, source, indicators, period, from, toldFrom, asOf } = asked;
  const rows = await readPlaceRows(pool, { partnershipId, group, source, period, asOf });
  const places = placesOf(rows, placedBy(source, period));
  const areaIds = [
    ...new Set(places.flatMap(({ people }) => people.flatMap((one) => areasIn(one)))),
  ];
  const denominators = [...new Set(indicators.map(({ denominator }) => denominator))];
  const [figuresOf, ...estimates] = await Promise.all([
    readPlaceFigures(pool, {
      source,
      indicatorIds: indicators.map(({ id }) => id),
      places,
      period: { from, to: period.to },
      toldFrom,
      asOf,
    }),
    ...denominators.map((of) =>
      estimatesAt(pool, { areaIds, of, at: period.to, asOf, years: asked.estimateYears }),
    ),
  ]);
  const names = new Map(rows.areas.map(({ id, name }) => [id, name]));
  return {
    places,
    nameOf: (id) => names.get(id) ?? '',
    figuresOf,
    estimatesOf: (of) => estimates[denominators.indexOf(of)] ?? new Map(),
  };
}
