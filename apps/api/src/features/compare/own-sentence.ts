import type { Period } from '@ragstone/domain/time/period';
import { changeSentence } from '@ragstone/domain/words/change-text';
import { formatRate } from '@ragstone/domain/words/rank-text';
import { notCountedText, unusedCountText } from '@ragstone/domain/words/reading-text';
import type { Compared } from './compared-area.ts';

function sentenceOf({ row, reading, change }: Compared, period: Period): string {
  const notCounted = notCountedText(reading, period);
  if (notCounted !== undefined) {
    return [notCounted, unusedCountText(reading)].filter((text) => text !== undefined).join(' ');
  }
  const rate =
    row.rate === undefined ? '' : ` That is ${formatRate(row.rate)} for each 1,000 people.`;
  return `${changeSentence(change, period)}${rate}`;
}

/**
 * What is said of the own areas under the heading: both counts, both periods and the rate. A sum of
 * them is named, because the table has only its parts.
 */
export function ownSentence(told: { own: Compared[]; sums: Compared[] }, period: Period): string {
  const all = [...told.sums, ...told.own];
  const [only] = all;
  if (only !== undefined && all.length === 1 && told.sums.length === 0) {
    return sentenceOf(only, period);
  }
  return all.map((each) => `${each.row.area.name}: ${sentenceOf(each, period)}`).join(' ');
}
