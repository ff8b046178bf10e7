import type { ComparedArea } from '@ragstone/contract/compare';
import { touchesPeriod } from '@ragstone/domain/figures/annotation';
import type { Change } from '@ragstone/domain/figures/change';
import { ratePer1000 } from '@ragstone/domain/figures/rate';
import { changeOfReadings, type Reading, readingOver } from '@ragstone/domain/figures/reading';
import { type Polarity, toneOfChange } from '@ragstone/domain/figures/tone';
import { type Period, yearEarlier } from '@ragstone/domain/time/period';
import {
  below0Text,
  notCountedText,
  readingChangeWords,
  readingWords,
} from '@ragstone/domain/words/reading-text';
import { changeOf } from '../../db/figures/figure-texts.ts';
import type { PlaceFigures } from '../../db/figures/place-figures.ts';
import type { Place } from '../../db/figures/places.ts';
import type { PopulationAt } from '../../db/figures/population-at.ts';
import type { Note } from '../../db/figures/read-notes.ts';

/** What a row of the table is made of. */
export type RowParts = {
  figures: PlaceFigures;
  people: ReadonlyMap<number, PopulationAt>;
  period: Period;
  polarity: Polarity;
};

/** The people of all districts of a place; `undefined` where one is unknown, or of another year. */
function denominatorOf({ districtIds }: Place, people: RowParts['people']) {
  const [first, ...others] = districtIds.map((id) => people.get(id));
  if (first === undefined) return undefined;
  let number = first.number;
  for (const other of others) {
    if (other === undefined || other.midYear !== first.midYear) return undefined;
    number += other.number;
  }
  return { ...first, number };
}

const noteText = ({ text, citation }: Note) => (citation === '' ? text : `${text} (${citation})`);

/** Notes that say why the figures of a row, or its change, are not what they seem. */
function notesOf(notes: readonly Note[], period: Period, reading: Reading): string[] {
  const compared = { from: yearEarlier(period).from, to: period.to };
  const about = notes.filter((note) => note.kind !== 'caveat' && touchesPeriod(note, compared));
  const below0 = below0Text(reading);
  return [...about.map(noteText), ...(below0 === undefined ? [] : [below0])];
}

function becauseOf(place: Place, reading: Reading, rate: number | undefined, period: Period) {
  if (place.part === 'beside') return undefined;
  if (reading.kind !== 'counted') return notCountedText(reading, period);
  if (reading.count < 0) return 'Its count is below 0.';
  return rate === undefined ? 'No estimate of its people is held for this time.' : undefined;
}

/** A row with what it was made from, for sentences about it. */
export type Compared = { row: ComparedArea; reading: Reading; change: Change };

/** One area's row: its count, the change on a year before and its rate, or why it has none. */
export function comparedArea(place: Place, parts: RowParts): Compared {
  const { figures, people, period, polarity } = parts;
  const readings = figures.readingsOf(place);
  const notes = figures.notesOf(place);
  const reading = readingOver(readings, period);
  const change = changeOfReadings(readings, period, notes);
  const denominator = denominatorOf(place, people);
  const rate =
    reading.kind === 'counted' && reading.count >= 0 && denominator !== undefined
      ? ratePer1000(reading.count, denominator.number)
      : undefined;
  const published = figures.publishedRate(place, period);
  const count = 'count' in reading ? reading.count : undefined;
  const because = becauseOf(place, reading, rate, period);
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
    ...(rate === undefined || denominator === undefined ? {} : { denominator }),
    ...(published === undefined
      ? {}
      : {
          published: {
            ...(published.rate === undefined ? {} : { rate: published.rate }),
            mark: published.mark,
          },
        }),
    ...(because === undefined ? {} : { because }),
    notes: notesOf(notes, period, reading),
  };
  return { row, reading, change };
}
