import type { Noted } from '@ragstone/domain/figures/rolling-year';
import type { Period } from '@ragstone/domain/time/period';
import type { HeldFigures } from '../../db/figures/held-figures.ts';
import type { FigureScope, SourceRow } from '../../db/figures/scope.ts';

/** One indicator's figures in one area, and the months that are drawn of them. */
export type IndicatorParts = {
  scope: FigureScope & { source: SourceRow };
  period: Period;
  figures: HeldFigures;
};

/** Its series, with what is noted about it. */
export const notedOf = ({ scope, figures }: IndicatorParts): Noted => ({
  series: figures.seriesOf(scope.indicator),
  notes: figures.notesOf(scope.indicator),
});
