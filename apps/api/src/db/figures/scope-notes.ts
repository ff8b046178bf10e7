import { type Period, withYearBefore } from '@ragstone/domain/time/period';
import { beginningNote, endedText, sumNote } from '@ragstone/domain/words/history-text';
import type { FigureScope } from './scope.ts';

/** What the area of a view was and became, as far as a span and the year before go. */
export function historyNotesOf(
  scope: Pick<FigureScope, 'beginning' | 'sums' | 'endings'>,
  span: Period,
): string[] {
  const { beginning, sums, endings } = scope;
  const asked = withYearBefore(span);
  const notes = [
    ...sums.map((sum) => sumNote(sum, asked)),
    beginning && beginningNote(beginning, asked),
    ...endings.map(({ name, standing }) =>
      asked.to >= standing.since ? endedText(name, standing) : undefined,
    ),
  ];
  return notes.filter((note) => note !== undefined);
}
