import { missingMonths } from '@ragstone/domain/figures/coverage';
import type { Series } from '@ragstone/domain/figures/series';
import { monthKey } from '@ragstone/domain/time/month';
import type { Period } from '@ragstone/domain/time/period';
import { yearEarlier } from '@ragstone/domain/time/period';
import { daysNote } from '@ragstone/domain/words/change-text';
import { leftOutNote, missingNote } from '@ragstone/domain/words/coverage-text';
import type { Note } from '../../db/figures/held-figures.ts';

type Noted = { span: Period; latest: number; series: Series; compared: Period };

/** What a reader must know beside the sentence: gaps, months left out, and a leap day. */
export function notesOf({ span, latest, series, compared }: Noted): string[] {
  const missing = [...missingMonths(series, yearEarlier(span)), ...missingMonths(series, span)];
  const notes = [
    missingNote(missing.filter((month) => month <= latest)),
    leftOutNote(span, compared),
    daysNote(compared),
  ];
  return notes.filter((note) => note !== undefined);
}

/** The notes that touch the months drawn, this year's or last's. */
export const annotationsOf = (notes: readonly Note[], axis: Period) =>
  notes
    .filter(({ from, to = Number.POSITIVE_INFINITY, kind }) => {
      const end = kind === 'break' ? from : to;
      return from <= axis.to && end >= axis.from - 12;
    })
    .map(({ kind, from, to, text, citation }) => ({
      kind,
      from: monthKey(from),
      ...(to === undefined ? {} : { to: monthKey(to) }),
      text,
      citation,
    }));
