import type { Interval } from './distributions.ts';
import { type FunnelLimits, funnelLimits, groupDispersion, groupRate } from './funnel.ts';
import { fewestForGroup } from './group-rates.ts';
import type { Rated } from './rank-range.ts';

/** Where an area stands: within the 95 % limits, beyond these, or beyond those of 99.8 % too. */
export type FunnelStanding = 'within' | 'higher' | 'much-higher' | 'lower' | 'much-lower';

/** An area against the limits of its own number of people; limits for each 1,000 of them. */
export type JudgedArea = { standing: FunnelStanding; limits: FunnelLimits };

/** The limits at a number of people, for each 1,000 of them. */
export type FunnelPoint = FunnelLimits & { people: number };

/** A group's funnel: `rate` is of all its areas together, for each 1,000. */
export type GroupFunnel =
  | {
      kind: 'judged';
      of: number;
      rate: number;
      dispersion: number;
      areas: (JudgedArea | undefined)[];
      points: FunnelPoint[];
    }
  | { kind: 'not-judged'; because: 'too-few-areas' | 'none-counted' };

const steps = 20;
const margin = 0.1;

/** Evenly from somewhat below the smallest area to somewhat above the largest, and each area itself. */
function peopleAcross(areas: readonly Rated[]): number[] {
  const held = areas.map(({ denominator }) => denominator);
  const from = Math.max(1, Math.round(Math.min(...held) * (1 - margin)));
  const to = Math.round(Math.max(...held) * (1 + margin)) + 1;
  const even = Array.from({ length: steps + 1 }, (_, at) =>
    Math.round(from + ((to - from) * at) / steps),
  );
  return [...new Set([...even, ...held])].sort((one, other) => one - other);
}

function standingOf(count: number, { warning, action }: FunnelLimits): FunnelStanding {
  if (count > action.upper) return 'much-higher';
  if (count > warning.upper) return 'higher';
  if (count < action.lower) return 'much-lower';
  return count < warning.lower ? 'lower' : 'within';
}

const asRates = ({ warning, action }: FunnelLimits, people: number): FunnelLimits => {
  const rates = ({ lower, upper }: Interval) => ({
    lower: (lower / people) * 1000,
    upper: (upper / people) * 1000,
  });
  return { warning: rates(warning), action: rates(action) };
};

/**
 * Which areas of a group, in the order given, lie beyond what chance makes of the rate of all together,
 * with the limits over the numbers of people that they have. Ends are within; limits are wider where the
 * group differs by more than chance. Whole counts not below 0 and whole denominators above 0; an area
 * without one is `undefined` and takes no part. Spiegelhalter 2005.
 */
export function groupFunnel(areas: readonly (Rated | undefined)[]): GroupFunnel {
  const rated = areas.filter((area) => area !== undefined);
  const rate = groupRate(rated);
  const spread = groupDispersion(rated);
  if (rated.length < fewestForGroup || rate === undefined || spread === undefined) {
    return { kind: 'not-judged', because: 'too-few-areas' };
  }
  if (rate === 0) return { kind: 'not-judged', because: 'none-counted' };
  const dispersion = Math.max(1, spread);
  const at = new Map(
    peopleAcross(rated).map((people) => [people, funnelLimits(rate * people, dispersion)]),
  );
  return {
    kind: 'judged',
    of: rated.length,
    rate: rate * 1000,
    dispersion,
    areas: areas.map((area) => {
      const limits = area && at.get(area.denominator);
      if (area === undefined || limits === undefined) return undefined;
      return {
        standing: standingOf(area.count, limits),
        limits: asRates(limits, area.denominator),
      };
    }),
    points: [...at].map(([people, limits]) => ({ people, ...asRates(limits, people) })),
  };
}
