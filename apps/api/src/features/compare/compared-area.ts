import type { ComparedArea } from '@ragstone/contract/compare';
import { touchesPeriod } from '@ragstone/domain/figures/annotation';
import type { Change } from '@ragstone/domain/figures/change';
import type { Estimates, People } from '@ragstone/domain/figures/people';
import { type Denominator, ratePer1000 } from '@ragstone/domain/figures/rate';
import { rateInterval } from '@ragstone/domain/figures/rate-interval';
import { changeOfReadings, type Reading, readingOver } from '@ragstone/domain/figures/reading';
import { type Polarity, toneOfChange } from '@ragstone/domain/figures/tone';
import { type Period, withYearBefore } from '@ragstone/domain/time/period';
import { noCommonYearText, noEstimateText } from '@ragstone/domain/words/history-text';
import {
  below0Text,
  notCountedText,
  readingChangeWords,
  readingWords,
} from '@ragstone/domain/words/reading-text';
import { changeOf, noteText } from '../../db/figures/figure-texts.ts';
import { historyNotes, notOwnText, type Place } from '../../db/figures/place.ts';
import type { PlaceFigures } from '../../db/figures/place-figures.ts';
import { peopleIn } from '../../db/figures/rated-place.ts';
import type { Note } from '../../db/figures/read-notes.ts';

type NameOf = (area: number) => string;

/** What a row of the table is made of. */
export type RowParts = {
  figures: PlaceFigures;
  estimates: Estimates<number>;
  /** Whether rates are of people or households. */
  of: Denominator['of'];
  nameOf: NameOf;
  period: Period;
  polarity: Polarity;
};

function noRateText(name: string, people: People<number> | undefined, nameOf: NameOf): string {
  const of = people === undefined || people.kind === 'estimated' ? [] : people.of.map(nameOf);
  const isItself = of.every((each) => each === name);
  if (people?.kind === 'no-common-year' && !isItself) return noCommonYearText(of);
  return isItself ? 'No estimate of its people is held for this time.' : noEstimateText(of);
}

/** Notes that say why the figures of a row, or its change, are not what they seem. */
function notesOf(notes: readonly Note[], period: Period, reading: Reading): string[] {
  const asked = withYearBefore(period);
  const about = notes.filter((note) => note.kind !== 'caveat' && touchesPeriod(note, asked));
  const below0 = below0Text(reading);
  return [...about.map(noteText), ...(below0 === undefined ? [] : [below0])];
}

type Because = { place: Place; reading: Reading; people: People<number> | undefined };

function becauseOf({ place, reading, people }: Because, parts: RowParts): string | undefined {
  const { period, nameOf } = parts;
  if (place.part === 'beside') return undefined;
  if (place.areas.length === 0) return place.history.notes.join(' ');
  if (reading.kind === 'missing') {
    return notOwnText(place, period) ?? notCountedText(reading, period);
  }
  if (reading.kind !== 'counted') return notCountedText(reading, period);
  if (reading.count < 0) return 'Its count is below 0.';
  return people?.kind === 'estimated' && people.estimate.number > 0
    ? undefined
    : noRateText(place.name, people, nameOf);
}

/** What the row says of whom its rate is of. */
function denominatorText(
  people: Extract<People<number>, { kind: 'estimated' }>,
  { of, nameOf }: Pick<RowParts, 'of' | 'nameOf'>,
): Required<ComparedArea>['denominator'] {
  const sums = people.sums.map((sum) => ({ area: nameOf(sum.area), of: sum.of.map(nameOf) }));
  return { of, ...people.estimate, ...(sums.length === 0 ? {} : { sums }) };
}

/** A row with what it was made from, for sentences about it. */
export type Compared = { row: ComparedArea; reading: Reading; change: Change };

/** One area's row: its count, the change on a year before and its rate, or why it has none. */
export function comparedArea(place: Place, parts: RowParts): Compared {
  const { figures, estimates, period, polarity } = parts;
  const readings = figures.readingsOf(place);
  const notes = figures.notesOf(place);
  const reading = readingOver(readings, period);
  const change = changeOfReadings(readings, period, notes);
  const people = peopleIn(place, estimates);
  const known = people?.kind === 'estimated' ? people : undefined;
  const rate =
    reading.kind === 'counted' && reading.count >= 0 && known !== undefined
      ? ratePer1000(reading.count, known.estimate.number)
      : undefined;
  const interval =
    rate === undefined || reading.kind !== 'counted' || known === undefined
      ? undefined
      : rateInterval({ count: reading.count, denominator: known.estimate.number });
  const published = figures.publishedRate(place, period);
  const count = 'count' in reading ? reading.count : undefined;
  const because = becauseOf({ place, reading, people }, parts);
  const row: ComparedArea = {
    area: { code: place.code, name: place.name },
    isOwn: place.part === 'own',
    reading: reading.kind,
    ...(count === undefined ? {} : { count }),
    countWords: readingWords(reading),
    change: changeOf(change),
    changeWords: readingChangeWords(reading, change),
    // How much a force leaves unassigned is a matter of recording, neither good nor bad.
    tone: toneOfChange(place.kind === 'unassigned' ? 'neutral' : polarity, change),
    ...(rate === undefined ? {} : { rate }),
    ...(interval === undefined ? {} : { rateInterval: interval }),
    ...(rate === undefined || known === undefined
      ? {}
      : { denominator: denominatorText(known, parts) }),
    ...(published === undefined
      ? {}
      : {
          published: {
            ...(published.rate === undefined ? {} : { rate: published.rate }),
            mark: published.mark,
          },
        }),
    ...(because === undefined ? {} : { because }),
    notes: [
      ...historyNotes(place, withYearBefore(period)).filter((text) => text !== because),
      ...notesOf(notes, period, reading),
    ],
  };
  return { row, reading, change };
}
