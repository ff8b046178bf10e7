import { leastMonthsForProjection } from '../figures/projection.ts';
import type { NoYearEnd, YearEnd } from '../figures/year-end.ts';
import { periodLength } from '../time/period.ts';
import { periodLabel, spanLabel } from '../time/period-label.ts';
import { numberWord } from './list.ts';
import { formatCount } from './number.ts';

/** A count as close as its interval deserves: to the ten where it may be a hundred off. */
function roundedBy(value: number, { lower, upper }: { lower: number; upper: number }): number {
  const half = (upper - lower) / 2;
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, half))));
  return Math.round(value / step) * step;
}

const because: Record<NoYearEnd, string> = {
  'too-few-months': `fewer than ${numberWord(leastMonthsForProjection)} months of the year are held`,
  'missing-months': 'months of the year are missing',
  unusable: 'figures of the year are marked as not usable',
  'series-break': 'they began to be counted in another way within the year',
  'none-so-far': 'there were none so far',
  'below-zero': 'the figure so far is below 0',
  'too-few-earlier-years': 'fewer than two complete years before it were counted alike',
  'earlier-years-say-nothing': 'earlier years do not show how a year is spread over its months',
};

/** The heading of a projection: `2026-27 may come to between 670 and 810`, or what it came to. */
export function yearEndHeading(end: YearEnd): string {
  const year = periodLabel(end.year);
  switch (end.kind) {
    case 'complete':
      return `${year} came to ${formatCount(end.count)}`;
    case 'cannot-say':
      return `What ${year} may come to cannot be said`;
    case 'projected': {
      const [lower, upper] = [end.lower, end.upper].map((value) =>
        formatCount(roundedBy(value, end)),
      );
      return lower === upper
        ? `${year} may come to about ${upper}`
        : `${year} may come to between ${lower} and ${upper}`;
    }
  }
}

/** Below so many in the year, and beyond so much spread, the range was seen to be missed more often. */
const weak = { expected: 200, dispersion: 2 };

/** What stands behind a projection, or why there is none: a sentence or two. */
export function yearEndText(end: YearEnd): string {
  const soFar = spanLabel(end.soFar);
  if (end.kind === 'complete') return `All ${periodLength(end.year)} months are held.`;
  if (end.kind === 'cannot-say') {
    const count = end.count === undefined ? '' : ` ${soFar} had ${formatCount(end.count)}.`;
    return `It cannot be said, because ${because[end.because]}.${count}`;
  }
  const years = `the ${numberWord(end.earlierYears)} years before`;
  const isWeak = end.expected < weak.expected || end.dispersion > weak.dispersion;
  return [
    `${soFar} had ${formatCount(end.count)}. In ${years} these months made up ${Math.round(end.share * 100)}% of the year, which makes about ${formatCount(roundedBy(end.expected, end))} if the rest goes as it did then.`,
    'A change of course is not foreseen.',
    ...(isWeak
      ? ['Figures like these end outside such a range more often than one year in twenty.']
      : []),
  ].join(' ');
}
