import { ranked } from './rank.ts';
import { type RankRange, type Rated, rankRangeAt, rankRanges } from './rank-range.ts';
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

/**
 * Where one area stands, by its place in the list: as `standingsOf` says of all, for those who ask of one.
 * `undefined` where it takes no part.
 */
export function standingAt(areas: readonly (Rated | undefined)[], at: number): Place | undefined {
  const area = areas[at];
  const rateIn = ({ count, denominator }: Rated) => ratePer1000(count, denominator);
  const rate = area && rateIn(area);
  if (area === undefined || rate === undefined) return undefined;
  const rated = areas.filter(
    (other): other is Rated => other !== undefined && rateIn(other) !== undefined,
  );
  const rates = rated.map((other) => rateIn(other) ?? 0);
  const lower = rates.filter((other) => other < rate).length;
  const higher = rates.filter((other) => other > rate).length;
  const range = rankRangeAt(rated, rated.indexOf(area));
  return { rank: 1 + lower, range, lower, higher, of: rated.length };
}
