import type { Annotation } from '@ragstone/domain/figures/annotation';
import type { Change } from '@ragstone/domain/figures/change';
import type { Series } from '@ragstone/domain/figures/series';
import { yearOnYear } from '@ragstone/domain/figures/year-on-year';
import type { Period } from '@ragstone/domain/time/period';
import type { HeldFigures } from '../../db/figures/held-figures.ts';
import type { RankedPlace } from '../../db/figures/rated-place.ts';
import type { FigureScope, IndicatorRow, SourceRow } from '../../db/figures/scope.ts';
import type { HeadlineRow } from './queries.ts';

/** One scheme's figures of the area, all of one source. */
export type SchemeFigures = { scope: FigureScope & { source: SourceRow }; figures: HeldFigures };

/** An indicator over the overview's months, and the priorities that it measures. */
export type Compared = {
  indicator: IndicatorRow;
  series: Series;
  notes: readonly Annotation[];
  change: Change;
  source: string;
  /** Its place among the neighbours; `undefined` where there is none. */
  place: RankedPlace | undefined;
  priorities: { number: number; title: string }[];
};

export type ToCompare = {
  main: SchemeFigures;
  others: readonly SchemeFigures[];
  measures: readonly HeadlineRow[];
};

/** Where the area stands in an indicator over a span. */
export type PlaceIn = (indicator: IndicatorRow) => RankedPlace | undefined;

/** Every indicator of the main scheme, and of other schemes those that measure a priority. */
export function compareIndicators(
  parts: ToCompare,
  { span, placeIn }: { span: Period; placeIn: PlaceIn },
): Compared[] {
  const { main, others, measures } = parts;
  return [main, ...others].flatMap((scheme) => {
    const { scope, figures } = scheme;
    return scope.indicators.flatMap((indicator): Compared[] => {
      const priorities = measures
        .filter(({ slug }) => slug === indicator.slug)
        .map(({ number, title }) => ({ number, title }));
      if (scheme !== main && priorities.length === 0) return [];
      const series = figures.seriesOf(indicator);
      const notes = figures.notesOf(indicator);
      const { change } = yearOnYear({ series, now: span, notes });
      const place = scheme === main ? placeIn(indicator) : undefined;
      return [{ indicator, series, notes, change, source: scope.source.name, place, priorities }];
    });
  });
}
