import type { GroupRates } from '../figures/group-rates.ts';
import type { HistoryValue, NoValue } from '../figures/history.ts';
import type { Denominator } from '../figures/rate.ts';
import type { Period } from '../time/period.ts';
import { verbAfter } from './change-heading.ts';
import { formatCount } from './number.ts';
import { duringPeriod, namedPeriod } from './period-text.ts';
import { formatRate } from './rank-text.ts';

const each1000: Record<Denominator['of'], string> = {
  population: 'for each 1,000 people',
  households: 'for each 1,000 households',
};

const because: Record<NoValue, string> = {
  missing: 'months are missing',
  unusable: 'its figures are marked as not usable',
  withheld: 'its publisher gives no figure',
  'not-published': 'no figure of it was published',
  'two-ways': 'it was counted in two ways within these months',
  'below-zero': 'its count is below 0',
  'no-people': 'no estimate of its people is held for this time',
  'no-base': 'no financial year is counted whole that could be its base',
};

/** Why a period has no value, in a few words. */
export const noValueText = (reason: NoValue): string => because[reason];

type Told = { label: string; period: Period; value: HistoryValue };

/** `Burglary was 4.22 for each 1,000 people in 2025-26`, or that it cannot be said. */
export function rateHeading({ label, period, value }: Told, of: Denominator['of']): string {
  if (value.value === undefined) {
    return `The rate of ${label.toLowerCase()} ${duringPeriod(period)} cannot be said`;
  }
  const was = verbAfter(label) === 'is' ? 'was' : 'were';
  return `${label} ${was} ${formatRate(value.value)} ${each1000[of]} ${duringPeriod(period)}`;
}

/** The interval of a rate, and where the group lay; or why there is no rate. */
export function rateText(
  { period, value }: Omit<Told, 'label'>,
  group: { name: string | undefined; rates: GroupRates | undefined },
): string {
  if (value.because !== undefined) {
    return `It cannot be said of ${namedPeriod(period)}, because ${because[value.because]}.`;
  }
  const { lower, upper } = value;
  const chance =
    lower === undefined || upper === undefined
      ? []
      : [`With chance allowed for it lies between ${formatRate(lower)} and ${formatRate(upper)}.`];
  const { name, rates } = group;
  const areas = name === undefined ? 'areas compared' : `areas of ${name}`;
  const among =
    rates === undefined
      ? `Fewer than three ${areas} have a rate, so none is usual among them.`
      : `Of the ${formatCount(rates.of)} ${areas} the middle one had ${formatRate(rates.median)}, the lowest ${formatRate(rates.lowest)} and the highest ${formatRate(rates.highest)}.`;
  return [...chance, among].join(' ');
}

/** `Burglary is at 119, where 2021-22 is 100`, or that it cannot be said. */
export function indexHeading({ label, value }: Told, base: Period | undefined): string {
  if (value.value === undefined || base === undefined) {
    return `An index of ${label.toLowerCase()} cannot be said`;
  }
  return `${label} ${verbAfter(label)} at ${formatCount(Math.round(value.value))}, where ${namedPeriod(base)} is 100`;
}

/** What an index is of, or why there is none. */
export function indexText({ period, value }: Omit<Told, 'label'>): string {
  if (value.because !== undefined) {
    return `It cannot be said of ${namedPeriod(period)}, because ${because[value.because]}.`;
  }
  return 'Each period as a share of the mean of that year’s; it says nothing of how many there are.';
}
