import type { PeriodRow } from '@ragstone/contract/periods';
import { changeOfReadings, readingOver } from '@ragstone/domain/figures/reading';
import { type Polarity, toneOfChange } from '@ragstone/domain/figures/tone';
import type { Period } from '@ragstone/domain/time/period';
import { listedPeriodLabel } from '@ragstone/domain/words/listed-period';
import { readingChangeWords, readingWords } from '@ragstone/domain/words/reading-text';
import { changeOf, spanOf } from '../../db/figures/figure-texts.ts';
import type { Place } from '../../db/figures/place.ts';
import type { PlaceFigures } from '../../db/figures/place-figures.ts';

/** A period's row: what was counted, and the change on the same months a year before. */
export function periodRow(
  period: Period,
  { place, figures, polarity }: { place: Place; figures: PlaceFigures; polarity: Polarity },
): PeriodRow {
  const readings = figures.readingsOf(place);
  const reading = readingOver(readings, period);
  const change = changeOfReadings(readings, period, figures.notesOf(place));
  const published = figures.publishedRate(place, period);
  const count = 'count' in reading ? reading.count : undefined;
  return {
    span: spanOf(period),
    label: listedPeriodLabel(period),
    reading: reading.kind,
    ...(count === undefined ? {} : { count }),
    countWords: readingWords(reading),
    change: changeOf(change),
    changeWords: readingChangeWords(reading, change),
    tone: toneOfChange(place.kind === 'unassigned' ? 'neutral' : polarity, change),
    ...(published === undefined
      ? {}
      : {
          published: {
            ...(published.rate === undefined ? {} : { rate: published.rate }),
            mark: published.mark,
          },
        }),
  };
}
