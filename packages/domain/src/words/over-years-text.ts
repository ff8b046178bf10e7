import type { GroupRates } from '../figures/group-rates.ts';
import type { HistoryValue, NoValue } from '../figures/history.ts';
import type { BaseYear } from '../figures/index-base.ts';
import type { Denominator } from '../figures/rate.ts';
import type { Period } from '../time/period.ts';
import { verbAfter } from './change-heading.ts';
import { listInWords } from './list.ts';
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
  'no-weights': 'no weights of offences are held',
  'no-weight': 'an offence has no weight',
  'no-base': 'no financial year is counted whole that could be its base',
  'not-in-base': 'it has no whole count above 0 in the year that is 100',
};

/** Of many offences the first are named, and the others counted. */
const mostNamed = 3;

function offencesInWords(offences: readonly string[]): string {
  if (offences.length <= mostNamed) return listInWords(offences);
  const first = offences.slice(0, mostNamed - 1);
  return listInWords([...first, `${formatCount(offences.length - first.length)} other offences`]);
}

/** Why a period has no value, in a few words, with the offences that stand in the way. */
export function noValueText(reason: NoValue, offences: readonly string[] = []): string {
  if (offences.length === 0) return because[reason];
  const named = offencesInWords(offences);
  if (reason === 'below-zero') return `the count of ${named} is below 0`;
  return `${named} ${offences.length === 1 ? 'has' : 'have'} no weight`;
}

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
  return [...chance, amongText(group, 'a rate')].join(' ');
}

/** Where a group lay, or that too few of it have `what` to say so. */
export function amongText(
  { name, rates }: { name: string | undefined; rates: GroupRates | undefined },
  what: string,
): string {
  const areas = name === undefined ? 'areas compared' : `areas of ${name}`;
  return rates === undefined
    ? `Fewer than three ${areas} have ${what}, so none is usual among them.`
    : `Of the ${formatCount(rates.of)} ${areas} the middle one had ${formatRate(rates.median)}, the lowest ${formatRate(rates.lowest)} and the highest ${formatRate(rates.highest)}.`;
}

/** `Burglary is at 119, where 2021-22 is 100`, or that it cannot be said. */
export function indexHeading({ label, value }: Told, base: Period | undefined): string {
  if (value.value === undefined || base === undefined) {
    return `An index of ${label.toLowerCase()} cannot be said`;
  }
  return `${label} ${verbAfter(label)} at ${formatCount(Math.round(value.value))}, where ${namedPeriod(base)} is 100`;
}

/** Why a financial year cannot be 100: `2023-24 cannot be 100 in an index of robbery, because ...`. */
export function noBaseText(
  label: string,
  { year, because: reason }: Extract<BaseYear, { kind: 'none' }>,
): string {
  const why = reason === 'none-counted' ? 'none were counted in it' : because[reason];
  return `${namedPeriod(year)} cannot be 100 in an index of ${label.toLowerCase()}, because ${why}`;
}

/** What an index is of, or why there is none. */
export function indexText({ period, value }: Omit<Told, 'label'>): string {
  if (value.because !== undefined) {
    return `It cannot be said of ${namedPeriod(period)}, because ${because[value.because]}.`;
  }
  return 'Each period as a share of the mean of that year’s; it says nothing of how many there are.';
}
