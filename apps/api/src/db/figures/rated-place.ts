import { type Estimates, type People, peopleOf } from '@ragstone/domain/figures/people';
import type { Rated } from '@ragstone/domain/figures/rank-range';
import { type Reading, readingOver } from '@ragstone/domain/figures/reading';
import { type Place as Standing, standingAt } from '@ragstone/domain/figures/standings';
import type { Period } from '@ragstone/domain/time/period';
import type { GroupFigures } from './group-figures.ts';
import type { Place } from './place.ts';
import type { IndicatorRow } from './scope.ts';

/** Whom a place's rate is of. Of nobody where nobody lives there. */
export const peopleIn = (
  { people }: Place,
  estimates: Estimates<number>,
): People<number> | undefined => (people.length === 0 ? undefined : peopleOf(people, estimates));

/** A count with the people it is of; `undefined` where there is no rate that could be ranked. */
export const ratedOf = (reading: Reading, people: People<number> | undefined): Rated | undefined =>
  reading.kind === 'counted' &&
  reading.count >= 0 &&
  people?.kind === 'estimated' &&
  people.estimate.number > 0
    ? { count: reading.count, denominator: people.estimate.number }
    : undefined;

/** Where a place stands among the group, with the count that says so. */
export type RankedPlace = { place: Place; rated: Rated; standing: Standing };

/** Where a place of a group stands by its rate of an indicator; `undefined` where it has none. */
export function rankedPlace(
  group: GroupFigures,
  place: Place,
  of: { indicator: Pick<IndicatorRow, 'id' | 'denominator'>; period: Period },
): RankedPlace | undefined {
  const figures = group.figuresOf(of.indicator.id);
  const estimates = group.estimatesOf(of.indicator.denominator);
  const places = group.places.filter(({ part, areas }) => part !== 'beside' && areas.length > 0);
  const rated = places.map((each) =>
    ratedOf(readingOver(figures.readingsOf(each), of.period), peopleIn(each, estimates)),
  );
  const at = places.indexOf(place);
  const [one, standing] = [rated[at], standingAt(rated, at)];
  return one === undefined || standing === undefined ? undefined : { place, rated: one, standing };
}
