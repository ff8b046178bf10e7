import { detectableChange } from '../figures/detectable-change.ts';
import type { Estimate } from '../figures/people.ts';
import type { Denominator } from '../figures/rate.ts';
import { dateLabel } from '../time/period-label.ts';
import { listInWords } from './list.ts';
import { formatRate } from './rank-text.ts';
import { detectableText } from './verdict-text.ts';

const words = { population: 'people', households: 'households' } as const;

/** The range of a rate that chance allows: `6.69 to 12.28`. */
export const rateRangeText = ({ lower, upper }: { lower: number; upper: number }): string =>
  `${formatRate(lower)} to ${formatRate(upper)}`;

/** Whom the rates of wards are of, each year and release that was used; `undefined` without rates. */
export function wardRatesText(
  of: Denominator['of'],
  estimates: readonly Estimate[],
): string | undefined {
  const used = estimates.map(
    ({ midYear, source, publishedOn }) =>
      `${words[of]} of mid-${midYear} (${source}, released ${dateLabel(publishedOn)})`,
  );
  const each = [...new Set(used)];
  if (each.length === 0) return undefined;
  return `Rates are for each 1,000 ${listInWords(each)}, each ward the sum of its small areas. The range beside a rate is what chance alone allows. Rates are of those who live there: a town centre has many visitors.`;
}

/** Why a ward has no rate. */
export const noWardRateText = (of: Denominator['of']): string =>
  `No estimate of all its ${words[of]} is held for this time`;

/** Why no ward has one. */
export const noWardRatesText = (of: Denominator['of']): string =>
  `Rates cannot be said, because no estimates of the ${words[of]} of small areas (LSOAs) are held for this time. A partnership officer imports them on the Data page.`;

const few = 5;

/** What a reader of small counts must know, with a small count of this very unit as the example. */
export function fewInWardsText(unit: string): string {
  const told = detectableChange({ before: few });
  const example = told === undefined ? '' : ` ${detectableText(few, told)}`;
  return `A few ${unit} in a ward go up and down by themselves.${example}`;
}

/** Why nothing is said of wards. */
export const noWardsBecause = {
  'no-lookup':
    'Wards cannot be shown, because no lookup of wards is held. A partnership officer imports ONS’s best-fit lookup of LSOAs to wards on the Data page.',
  'no-months': 'Wards cannot be compared, because there are no months of both years to compare.',
  'no-small-areas':
    'Wards cannot be shown, because these figures are not published for areas smaller than a district.',
} as const;
