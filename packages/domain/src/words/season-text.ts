import type { SeasonalProfile } from '../figures/seasonal-profile.ts';
import { monthOf } from '../time/month.ts';
import { monthName } from '../time/period-label.ts';
import { listInWords, numberWord } from './list.ts';

/** A month of the year by its name: 1 is January. */
export const calendarMonthName = (calendarMonth: number): string =>
  monthName(monthOf(2000, calendarMonth));

const whichHas = (found: Extract<SeasonalProfile, { kind: 'found' }>, extreme: number) =>
  found.months
    .filter(({ factor }) => factor === extreme)
    .map((each) => calendarMonthName(each.calendarMonth));

/** How much of an average month a month has: `1.25 times`. */
export const factorText = (factor: number): string => `${factor.toFixed(2)} times`;

/** The heading of a seasonal profile: which month has most, where the year has a season. */
export function seasonHeading(profile: SeasonalProfile): string {
  if (profile.kind === 'cannot-say') return 'Whether there is a season cannot be said';
  if (!profile.isMoreThanChance) return 'No month stands out in a usual year';
  const most = Math.max(...profile.months.map(({ factor }) => factor));
  return `${listInWords(whichHas(profile, most))} usually has the most`;
}

/** What a seasonal profile says, as a sentence, or why there is none. */
export function seasonText(profile: SeasonalProfile): string {
  if (profile.kind === 'cannot-say') {
    return profile.because === 'too-few-years'
      ? 'It cannot be said, because fewer than two complete years were counted alike.'
      : 'It cannot be said, because there were none in the years held.';
  }
  const factors = profile.months.map(({ factor }) => factor);
  const [most, fewest] = [Math.max(...factors), Math.min(...factors)];
  const years = `In the last ${numberWord(profile.years)} complete years`;
  const ends = `${listInWords(whichHas(profile, most))} had ${factorText(most)} as many as an average month, and ${listInWords(whichHas(profile, fewest))} ${factorText(fewest)}`;
  const doubt = profile.isMoreThanChance
    ? ''
    : ' Differences of this size can be chance and the length of months.';
  return `${years} ${ends}.${doubt}`;
}
