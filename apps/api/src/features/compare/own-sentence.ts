import type { Period } from '@ragstone/domain/time/period';
import { changeSentence } from '@ragstone/domain/words/change-text';
import { listInWords } from '@ragstone/domain/words/list';
import { formatRate } from '@ragstone/domain/words/rank-text';
import { notCountedText, unusedCountText } from '@ragstone/domain/words/reading-text';
import { grouped } from '../../grouped.ts';
import type { Compared } from './compared-area.ts';

function sentenceOf({ row, reading, change }: Compared, period: Period): string {
  const notCounted = notCountedText(reading, period);
  if (notCounted !== undefined) {
    return [notCounted, unusedCountText(reading)].filter((text) => text !== undefined).join(' ');
  }
  const rate =
    row.rate === undefined ? '' : ` The rate is ${formatRate(row.rate)} for each 1,000 people.`;
  return `${changeSentence(change, period)}${rate}`;
}

/** Of which months are missing, where that alone keeps an area from being compared; its count is in the table. */
function missingText({ reading, change }: Compared, period: Period): string | undefined {
  if (notCountedText(reading, period) !== undefined) return undefined;
  if (change.kind !== 'not-comparable' || change.because !== 'missing-months') return undefined;
  const { kind, because, missing } = change;
  return changeSentence({ kind, because, missing }, period);
}

/**
 * What is said of the own areas under the heading: both counts, both periods and the rate. A sum of
 * them is named, because the table has only its parts. What several have in common is said once.
 */
export function ownSentence(told: { own: Compared[]; sums: Compared[] }, period: Period): string {
  const all = [...told.sums, ...told.own];
  const [only] = all;
  if (only !== undefined && all.length === 1 && told.sums.length === 0) {
    return sentenceOf(only, period);
  }
  const alike = grouped(all, (each) => missingText(each, period) ?? each);
  return [...alike]
    .flatMap(([key, areas]) => {
      const names = (some: readonly Compared[]) =>
        listInWords(some.map(({ row }) => row.area.name));
      return typeof key === 'string' && areas.length > 1
        ? `${names(areas)}: ${key}`
        : areas.map((each) => `${names([each])}: ${sentenceOf(each, period)}`);
    })
    .join(' ');
}
