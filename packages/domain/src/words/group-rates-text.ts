import type { GroupRates } from '../figures/group-rates.ts';
import { formatRate } from './rank-text.ts';

/** The middle and the ends of a group's rates, or why they cannot be said. */
export function groupRatesText(rates: GroupRates | undefined): string {
  if (rates === undefined) {
    return 'Cannot say what rate is usual in this group, because fewer than three of its areas can be ranked.';
  }
  const { of, median, lowest, highest } = rates;
  if (lowest === highest) return `All ${of} areas have a rate of ${formatRate(median)}.`;
  return `The rates of the ${of} areas lie between ${formatRate(lowest)} and ${formatRate(highest)}; the middle one is ${formatRate(median)}.`;
}
