import type { Trend, TrendAnswer } from '@ragstone/contract/trends';
import { lazy, Suspense } from 'react';
import { FigureSource } from '../../charts/figure-source.tsx';
import { FiguresTable } from '../../charts/figures-table.tsx';
import { breaksOf } from '../../charts/plot.ts';
import { YearOnYear } from '../../charts/year-on-year.tsx';
import { InFigures } from './in-figures.tsx';

// What can be done with a view comes after what it shows.
const TrendLinks = lazy(async () => ({ default: (await import('./trend-links.tsx')).TrendLinks }));

type Props = { answer: TrendAnswer; trend: Trend };

/**
 * Finding, sentence, picture, table and source: always together, in this order. The table has the page's
 * width for itself, so that on a laptop the figures stand beside the picture and above it.
 */
export function TrendView({ answer, trend }: Props) {
  const { heading, sentence, notes, points, nowLabel, beforeLabel, earlierLabel } = trend;
  return (
    <div className="grid grid--wide-narrow trend">
      <section className="card">
        <h2 className="finding">{heading}</h2>
        <p className="finding__sentence">{sentence}</p>
        {notes.map((note) => (
          <p key={note} className="finding__note">
            {note}
          </p>
        ))}
        <YearOnYear
          {...{ heading, points, nowLabel, beforeLabel, earlierLabel }}
          breaks={breaksOf(trend)}
        />
      </section>
      <div className="card trend__table">
        <FiguresTable trend={trend} label={answer.indicator.label} />
        <FigureSource source={trend.source} releases={trend.releases} />
        <Suspense fallback={<div className="links screen-only">&nbsp;</div>}>
          <TrendLinks answer={answer} trend={trend} />
        </Suspense>
      </div>
      <InFigures answer={answer} trend={trend} />
    </div>
  );
}
