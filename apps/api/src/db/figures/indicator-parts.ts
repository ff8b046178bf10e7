import type { Noted } from '@ragstone/domain/figures/rolling-year';
import type { Period } from '@ragstone/domain/time/period';
import type pg from 'pg';
import { type HeldFigures, heldFigures } from './held-figures.ts';
import { readFigures } from './read-figures.ts';
import type { FigureScope, SourceRow } from './scope.ts';

/** One indicator's figures in one area, and the months that are drawn of them. */
export type IndicatorParts = {
  scope: FigureScope & { source: SourceRow };
  period: Period;
  figures: HeldFigures;
};

/** Ten years are drawn; the months before them say nothing of now. */
const monthsShown = 120;

/** What a view of one indicator is made of, current or as published by a day; `undefined` while nothing is held. */
export async function readIndicatorParts(
  pool: pg.Pool,
  scope: FigureScope,
  asOf?: string,
): Promise<IndicatorParts | undefined> {
  const { source, held } = scope;
  const latest = held.at(-1);
  const [first] = held;
  if (source === undefined || latest === undefined || first === undefined) return undefined;
  const period = { from: Math.max(first, latest - monthsShown + 1), to: latest };
  const of: FigureScope & { source: SourceRow } = { ...scope, source };
  const found = await readFigures(pool, of, { period, othersFrom: latest + 1, asOf });
  return { scope: of, period, figures: heldFigures(scope, found) };
}

/** Its series, with what is noted about it. */
export const notedOf = ({ scope, figures }: IndicatorParts): Noted => ({
  series: figures.seriesOf(scope.indicator),
  notes: figures.notesOf(scope.indicator),
});
