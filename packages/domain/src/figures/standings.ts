import { ranked } from './rank.ts';
import { type RankRange, type Rated, rankRanges } from './rank-range.ts';
import { ratePer1000 } from './rate.ts';

/** The place of an area among those with a rate; `lower` and `higher` are how many have one. */
export type Place = {
  rank: number;
  range: RankRange;
  lower: number;
  higher: number;
  of: number;
};

/**
 * Where each area stands by its rate, in the order given; 1 is the lowest, equal rates share a place.
 * `undefined` for an area without a count or people, which takes no part. Counts not below 0.
 */
export function standingsOf(areas: readonly (Rated | undefined)[]): (Place | undefined)[] {
  const rated = areas.filter((area) => area !== undefined);
  const rateOf = ({ count, denominator }: Rated) => ratePer1000(count, denominator);
  const places = ranked(rated, rateOf);
  const counted = places.map(({ row }) => row);
  const ranges = rankRanges(counted);
  const found = new Map(
    places.map(({ row, rank }, at): [Rated, Place] => [
      row,
      {
        rank,
        range: ranges[at] ?? { lowest: rank, highest: rank },
        lower: rank - 1,
        higher: places.filter((other) => other.rank > rank).length,
        of: places.length,
      },
    ]),
  );
  return areas.map((area) => (area === undefined ? undefined : found.get(area)));
}
