import type { GroupRates } from '../figures/group-rates.ts';
import type { HistoryValue } from '../figures/history.ts';
import type { CivilDate } from '../time/civil-date.ts';
import type { Period } from '../time/period.ts';
import { dateLabel } from '../time/period-label.ts';
import { inSentence, listInWords } from './list.ts';
import { amongText, noValueText } from './over-years-text.ts';
import { duringPeriod, namedPeriod } from './period-text.ts';
import { formatRate, placeWords, type Standing } from './rank-text.ts';

type Told = { label: string; period: Period; value: HistoryValue };

/** What is weighed by, as published by a day if one is asked for. */
export type Weighing = { weights: WeightsUsed | undefined; asOf: CivilDate | undefined };

/** The weights that were used: who published them, and when. */
export type WeightsUsed = { name: string; publishedOn: CivilDate };

const whatItIs =
  'Each offence counts for its weight, and the sum is divided by the people of that time.';

/** None by a day does not mean that none are held. */
const noWeightsText = ({ asOf }: Weighing) =>
  asOf === undefined
    ? 'No weights of offences are held. ONS publishes them with its Crime Severity Score: an officer can load that table on the Data page, as it was published.'
    : `Of the weights of offences that are held none had been published by ${dateLabel(asOf)}.`;

/** `All crime, weighted by severity: 8.01 for each person in 2025-26`, or that it cannot be said. */
export function severityHeading({ label, period, value }: Told): string {
  if (value.value === undefined) {
    return `The severity of ${inSentence(label)} ${duringPeriod(period)} cannot be said`;
  }
  return `${label}, weighted by severity: ${formatRate(value.value)} for each person ${duringPeriod(period)}`;
}

/** What the figure is made of and where the group lay; or why there is none, and what can be done. */
export function severityText(
  { period, value }: Omit<Told, 'label'>,
  weighing: Weighing,
  group: { name: string | undefined; rates: GroupRates | undefined },
): string {
  if (weighing.weights === undefined) return noWeightsText(weighing);
  if (value.because !== undefined) {
    const why = noValueText(value.because, value.offences);
    return `It cannot be said of ${namedPeriod(period)}, because ${why}.`;
  }
  return [
    whatItIs,
    amongText(group, 'such a figure'),
    'A few grave offences can make up most of it, so no range of chance is given.',
  ].join(' ');
}

/** What areas are compared by and where they lie; or that nothing can be weighed, and what can be done. */
export function severityGroupText(
  weighing: Weighing,
  group: { name: string | undefined; rates: GroupRates | undefined },
): string {
  if (weighing.weights === undefined) return noWeightsText(weighing);
  return [
    whatItIs,
    amongText(group, 'such a figure'),
    'A few grave offences can make up most of it, so neither a range nor what a rank could be is given: small differences say nothing.',
  ].join(' ');
}

/** `Theft offences: Sevenoaks is the 2nd lowest of 12 areas by severity`, or that it has no rank. */
export function severityRankHeading(label: string, own: readonly Standing[]): string {
  const [first, ...others] = own;
  if (first === undefined) return `${label}: your area cannot be ranked by severity`;
  if (first.of === 1) return `${label}: there is no other area to compare with`;
  const more = others.map((one) => `${one.name} the ${placeWords(one)}`);
  const begins = `${first.name} is the ${placeWords(first)}`;
  return `${label}: ${listInWords([begins, ...more])} of ${first.of} areas by severity`;
}

/** `Weights: ONS offence weights, published 30 January 2025.` */
export const weightsUsedText = ({ name, publishedOn }: WeightsUsed): string =>
  `Weights: ${name}, published ${dateLabel(publishedOn)}. They are the same for every period.`;
