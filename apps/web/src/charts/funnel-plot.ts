import type { ComparedArea, Comparison, Funnel } from '@ragstone/contract/compare';

/** An area in a funnel plot: its people across, its rate up, and what is said of it. */
export type FunnelDot = {
  code: string;
  name: string;
  isOwn: boolean;
  people: number;
  rate: number;
  words: string;
};

/** Whether rates are of people or households. */
export type Rated = NonNullable<ComparedArea['denominator']>['of'];

export type FunnelPoints = NonNullable<Funnel['judged']>['points'];

/** The areas that have a place in the plot, those of fewest people first. */
export const funnelDots = ({ ranked }: Pick<Comparison, 'ranked'>): FunnelDot[] =>
  ranked
    .flatMap(({ area, isOwn, rate, denominator, standingWords = '' }) =>
      rate === undefined || denominator === undefined
        ? []
        : [{ ...area, isOwn, rate, people: denominator.number, words: standingWords }],
    )
    .sort((one, other) => one.people - other.people);

/** The highest of what is drawn: each rate, and the outer limits from the smallest area on. */
export function highestRate(dots: readonly FunnelDot[], points: FunnelPoints): number {
  const fewest = dots[0]?.people ?? 0;
  const upper = points.flatMap(({ people, action }) => (people >= fewest ? [action.upper] : []));
  return Math.max(0, ...upper, ...dots.map(({ rate }) => rate));
}

/** The points of a limit that lie in the plot, as pairs of people and rate. */
export const limitLine = (
  points: FunnelPoints,
  share: 'warning' | 'action',
  end: 'lower' | 'upper',
): [people: number, rate: number][] =>
  points.map((point): [number, number] => [point.people, point[share][end]]);

/** Round marks for people within the plot: `50,000`, `100,000`. */
export function peopleMarks(from: number, to: number): number[] {
  const size = 10 ** Math.floor(Math.log10(Math.max(1, to - from)));
  const step = [size / 5, size / 2, size, size * 2].find((each) => (to - from) / each <= 5) ?? size;
  const first = Math.ceil(from / step);
  const last = Math.floor(to / step);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => (first + at) * step);
}
