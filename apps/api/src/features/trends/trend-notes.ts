import { touchesPeriod } from '@ragstone/domain/figures/annotation';
import { missingMonths } from '@ragstone/domain/figures/coverage';
import type { Series } from '@ragstone/domain/figures/series';
import type { Period } from '@ragstone/domain/time/period';
import { yearEarlier } from '@ragstone/domain/time/period';
import { daysNote } from '@ragstone/domain/words/change-text';
import { leftOutNote, missingNote, unusableNote } from '@ragstone/domain/words/coverage-text';
import { annotationOf } from '../../db/figures/figure-texts.ts';
import type { Note } from '../../db/figures/read-notes.ts';
import type { FigureScope } from '../../db/figures/scope.ts';
import { historyNotesOf } from '../../db/figures/scope-notes.ts';

type Noted = {
  span: Period;
  latest: number;
  series: Series;
  compared: Period;
  notes: readonly Note[];
  scope: Pick<FigureScope, 'beginning' | 'sums' | 'endings' | 'lost'>;
};

/** What a reader must know beside the sentence: gaps, months left out, and a leap day. */
export function notesOf(noted: Noted): string[] {
  const { span, latest, series, compared, notes: about } = noted;
  const { beginning, lost } = noted.scope;
  const absent = [...missingMonths(series, yearEarlier(span)), ...missingMonths(series, span)];
  const unusable = about.filter(({ kind }) => kind === 'unusable');
  const isUnusable = (month: number) =>
    unusable.some((note) => touchesPeriod(note, { from: month, to: month }));
  const since = beginning?.since ?? 0;
  const gaps = absent.filter((month) => month <= latest && month >= since && !lost.has(month));
  const notes = [
    ...historyNotesOf(noted.scope, span),
    missingNote(gaps.filter((month) => !isUnusable(month))),
    unusableNote(gaps.filter(isUnusable)),
    leftOutNote(span, compared),
    daysNote(compared),
  ];
  return notes.filter((note) => note !== undefined);
}

/** The notes that touch the months drawn, this year's or last's. */
export const annotationsOf = (notes: readonly Note[], axis: Period) =>
  notes
    .filter((note) => touchesPeriod(note, { from: axis.from - 12, to: axis.to }))
    .map(annotationOf);
