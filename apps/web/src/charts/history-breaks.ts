import type { HistoryBreak } from '@ragstone/contract/history';
import type { HistoryRow } from './history-plot.ts';

type Whose = HistoryBreak['of'][number];

export type HistoryBreaks = Record<Whose, number[]> & {
  /** The first place with anything of the new kind, and whose lines are parted there. */
  marks: { at: number; of: Whose[] }[];
};

/** Whose lines a chart draws. */
const drawnIn = (rows: readonly HistoryRow[]): Whose[] => [
  'own',
  ...(rows.some((row) => row.with.some((value) => value !== undefined)) ? (['with'] as const) : []),
  ...(rows.some(({ range }) => range !== undefined) ? (['group'] as const) : []),
];

/**
 * Where lines are parted by breaks. Periods that roll hold months of both kinds for a while: a line ends
 * with the last of the old kind, and begins with the first that is all of the new.
 */
export function historyBreaks(
  rows: readonly HistoryRow[],
  breaks: readonly HistoryBreak[],
): HistoryBreaks {
  const drawn = drawnIn(rows);
  const found = breaks.flatMap(({ from, of }) => {
    const whose = of.filter((each) => drawn.includes(each));
    const mark = rows.findIndex(({ point }) => point.span.to >= from);
    const anew = rows.findIndex(({ point }) => point.span.from >= from);
    return whose.length === 0 || mark < 0 ? [] : [{ mark, anew, whose }];
  });
  const placesOf = (each: Whose) => [
    ...new Set(
      found.flatMap(({ mark, anew, whose }) =>
        whose.includes(each) ? [mark, anew].filter((at) => at > 0) : [],
      ),
    ),
  ];
  return {
    own: placesOf('own'),
    with: placesOf('with'),
    group: placesOf('group'),
    // Two breaks within one period are one mark.
    marks: [...new Set(found.map(({ mark }) => mark))].map((at) => ({
      at,
      of: [...new Set(found.flatMap(({ mark, whose }) => (mark === at ? whose : [])))],
    })),
  };
}
