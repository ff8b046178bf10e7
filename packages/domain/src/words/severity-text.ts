import type { GroupRates } from '../figures/group-rates.ts';
import type { HistoryValue } from '../figures/history.ts';
import type { CivilDate } from '../time/civil-date.ts';
import type { Period } from '../time/period.ts';
import { dateLabel } from '../time/period-label.ts';
import { inSentence } from './list.ts';
import { amongText, noValueText } from './over-years-text.ts';
import { duringPeriod, namedPeriod } from './period-text.ts';
import { formatRate } from './rank-text.ts';

type Told = { label: string; period: Period; value: HistoryValue };

/** The weights that were used: who published them, and when. */
export type WeightsUsed = { name: string; publishedOn: CivilDate };

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
  weights: WeightsUsed | undefined,
  group: { name: string | undefined; rates: GroupRates | undefined },
): string {
  if (weights === undefined) {
    return 'No weights of offences are held. ONS publishes them with its Crime Severity Score: an officer can load that table on the Data page, as it was published.';
  }
  if (value.because !== undefined) {
    const why = noValueText(value.because, value.offences);
    return `It cannot be said of ${namedPeriod(period)}, because ${why}.`;
  }
  return [
    'Each offence counts for its weight, and the sum is divided by the people of that time.',
    amongText(group, 'such a figure'),
    'A few grave offences can make up most of it, so no range of chance is given.',
  ].join(' ');
}

/** `Weights: ONS offence weights, published 30 January 2025.` */
export const weightsUsedText = ({ name, publishedOn }: WeightsUsed): string =>
  `Weights: ${name}, published ${dateLabel(publishedOn)}. They are the same for every period.`;
