import type { Change } from '../figures/change.ts';
import { spansOf } from '../figures/coverage.ts';
import type { Reading, WithheldStatus } from '../figures/reading.ts';
import type { Period } from '../time/period.ts';
import { changeWords } from './change-words.ts';
import { formatCount } from './number.ts';
import { namedPeriod, spansInWords, verbAfterSpans } from './period-text.ts';

const withheldWords: Record<WithheldStatus, string> = {
  'not-supplied': 'Not supplied',
  suppressed: 'Suppressed',
  'not-applicable': 'Not applicable',
  partial: 'Only a part',
  unusable: 'Not usable',
};

/** A reading in the cell of a table: `8,008`, `107, not usable`, `Suppressed [u]`, `Missing`. */
export function readingWords(reading: Reading): string {
  switch (reading.kind) {
    case 'counted':
      return formatCount(reading.count);
    case 'unusable':
      return reading.count === undefined
        ? 'Not usable'
        : `${formatCount(reading.count)}, not usable`;
    case 'withheld':
      return `${withheldWords[reading.status]} ${reading.mark}`.trim();
    case 'not-published':
      return 'Not published';
    case 'missing':
      return 'Missing';
  }
}

/** Why nothing can be said with a reading, as a sentence; `undefined` where it is counted. */
export function notCountedText(reading: Reading, period: Period): string | undefined {
  switch (reading.kind) {
    case 'counted':
      return undefined;
    case 'unusable':
      return `The figures of ${namedPeriod(period)} are marked as not usable.`;
    case 'withheld': {
      const mark = reading.mark === '' ? '' : ` (its mark: ${reading.mark})`;
      return `Its publisher gives no figure for ${namedPeriod(period)}: ${withheldWords[reading.status].toLowerCase()}${mark}.`;
    }
    case 'not-published':
      return `No figure of it was published for ${namedPeriod(period)}.`;
    case 'missing': {
      const spans = spansOf(reading.missing);
      if (spans.length === 0) return 'No figures of it are held.';
      return `${spansInWords(spans)} ${verbAfterSpans(spans)} missing: no release covers that time.`;
    }
  }
}

/** That counts below 0 are among those added up; `undefined` where none is. */
export function below0Text(reading: Reading): string | undefined {
  if (reading.kind !== 'counted' && reading.kind !== 'unusable') return undefined;
  if (reading.below0 === 0) return undefined;
  return 'A count below 0 is part of this: the force took back more offences than it recorded.';
}

/** The change of a reading in the cell of a table: what it is, or the shortest reason why there is none. */
export function readingChangeWords(reading: Reading, change: Change): string {
  const isAlone = change.kind === 'not-comparable' && change.because === 'missing-months';
  if (!isAlone) return changeWords(change);
  return reading.kind === 'counted' ? 'No figure a year before' : 'Not comparable';
}

/** What was published and may not be used; `undefined` where there is no such count. */
export const unusedCountText = (reading: Reading): string | undefined =>
  reading.kind === 'unusable' && reading.count !== undefined
    ? `The count that was published is ${formatCount(reading.count)}.`
    : undefined;
