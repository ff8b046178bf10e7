import { allCrime } from '@ragstone/domain/figures/all-crime';
import { touchesPeriod } from '@ragstone/domain/figures/annotation';
import { type Series, seriesOf } from '@ragstone/domain/figures/series';
import type { Month } from '@ragstone/domain/time/month';
import { includesMonth, type Period } from '@ragstone/domain/time/period';
import { grouped } from '../../grouped.ts';
import { remembered } from '../../remembered.ts';
import type { FoundFigures } from './read-figures.ts';
import type { Note } from './read-notes.ts';
import type { FigureScope, IndicatorRow } from './scope.ts';

/** Found figures as the domain reckons with them. */
export type HeldFigures = {
  seriesOf: (indicator: IndicatorRow) => Series;
  /** What is to be known of an indicator's figures, by the first month that it touches. */
  notesOf: (indicator: IndicatorRow) => Note[];
  /** The releases behind the months of these spans, newest first. */
  releasesOf: (spans: readonly Period[]) => { id: number; publishedOn: string }[];
  /** What other forces recorded of the asked indicator, as series of their own. */
  others: { force: string; series: Series }[];
};

export function heldFigures(scope: FigureScope, found: FoundFigures): HeldFigures {
  const covered = found.covered.map(([month]) => month);
  const byIndicator = grouped(found.figures, ([id]) => id);
  // The areas asked for are added up: a note on one of them is a note on their sum.
  const notesOf = remembered(({ id }: IndicatorRow) =>
    found.notes.filter(({ indicators }) => indicators === 'every' || indicators.has(id)),
  );
  const leafSeries = remembered((indicator: IndicatorRow): Series => {
    const { id } = indicator;
    const unusable = notesOf(indicator).filter(({ kind }) => kind === 'unusable');
    const isUsable = (month: Month) =>
      !unusable.some((note) => touchesPeriod(note, { from: month, to: month }));
    const counts: { month: Month; value: number }[] = [];
    // A figure that was not supplied or may not be used leaves its month out: it is not 0.
    const lost = new Set<Month>();
    for (const [, month, value] of byIndicator.get(id) ?? []) {
      if (value === null) lost.add(month);
      else counts.push({ month, value });
    }
    return seriesOf({
      covered: covered.filter((month) => !lost.has(month) && isUsable(month)),
      counts,
    });
  });
  const totalSeries = remembered(
    (total: IndicatorRow): Series =>
      allCrime(
        scope.indicators
          .filter(({ parentId }) => parentId === total.id)
          .map((member) => ({ slug: member.slug, series: leafSeries(member) })),
      ),
  );
  return {
    seriesOf: (indicator) => (indicator.isTotal ? totalSeries(indicator) : leafSeries(indicator)),
    notesOf,
    releasesOf: (spans) => {
      const used = new Set<number>();
      for (const [month, releaseIds] of found.covered) {
        if (!spans.some((span) => includesMonth(span, month))) continue;
        for (const id of releaseIds) used.add(id);
      }
      return found.releases.filter(({ id }) => used.has(id));
    },
    others: found.others.map(({ force, covered: months, figures }) => ({
      force,
      series: seriesOf({
        covered: months,
        counts: figures.map(([month, value]) => ({ month, value })),
      }),
    })),
  };
}
