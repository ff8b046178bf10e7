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

/** What is said of the own areas under the heading: both counts, both periods and the rate. */
export function ownSentence(areas: readonly Compared[], period: Period): string {
  const own = areas.filter(({ row }) => row.isOwn);
  const [only] = own;
  if (only !== undefined && own.length === 1) return sentenceOf(only, period);
  return own.map((each) => `${each.row.area.name}: ${sentenceOf(each, period)}`).join(' ');
}
